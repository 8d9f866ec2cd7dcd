package io.headgate.gateway.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headgate.gateway.access.Callers;
import io.headgate.gateway.access.Role;
import io.headgate.gateway.problem.ProblemException;
import io.headgate.gateway.storage.WorkAvailable;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Connections and secret tokens: what an administrator pastes into the identity provider. */
@Path("/api/v1/connections")
@RolesAllowed(Role.SUPER_ADMIN)
@Blocking
public class ConnectionsEndpoint {

    private final Callers callers;
    private final Connections connections;
    private final Event<WorkAvailable> work;

    ConnectionsEndpoint(Callers callers, Connections connections, Event<WorkAvailable> work) {
        this.callers = callers;
        this.connections = connections;
        this.work = work;
    }

    /** All connections. */
    @GET
    @RolesAllowed({Role.SUPER_ADMIN, Role.AUDITOR})
    @Operation(summary = "The connections of the super tenant")
    public List<ConnectionView> list() {
        return connections.all(callers.caller());
    }

    /** One connection. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.SUPER_ADMIN, Role.AUDITOR})
    @Operation(summary = "One connection")
    public ConnectionView get(@PathParam("id") UUID id) {
        return connections.one(callers.caller(), id);
    }

    /** Creates a connection. */
    @POST
    @Operation(summary = "Create a connection")
    public Response create(@Nullable ConnectionDraft draft) {
        ConnectionView created = connections.create(callers.caller(), sent(draft));
        return Response.created(URI.create("/api/v1/connections/" + created.id()))
                .entity(created)
                .build();
    }

    /** Changes a connection. */
    @PUT
    @Path("{id}")
    @Operation(summary = "Change a connection")
    public ConnectionView change(@PathParam("id") UUID id, @Nullable ConnectionDraft draft) {
        ConnectionView changed = connections.change(callers.caller(), id, sent(draft));
        work.fire(WorkAvailable.DIRTY);
        return changed;
    }

    /** The connection's tokens, without their secrets. */
    @GET
    @Path("{id}/tokens")
    @RolesAllowed({Role.SUPER_ADMIN, Role.AUDITOR})
    @Operation(summary = "The secret tokens of a connection, without the secrets")
    public List<SecretToken.View> tokens(@PathParam("id") UUID id) {
        return connections.tokens(callers.caller(), id);
    }

    /** Makes a token; the answer is the only place where its secret is ever shown. */
    @POST
    @Path("{id}/tokens")
    @Operation(summary = "Make a secret token; it is shown in this answer and never again")
    public Response issue(@PathParam("id") UUID id, @Nullable TokenDraft draft) {
        TokenDraft wanted = draft == null ? new TokenDraft("", null) : draft;
        return shownOnce(
                connections.issue(callers.caller(), id, wanted.name(), wanted.expiresAt()));
    }

    /** Makes a successor of a token; the old one goes on for two weeks at most. */
    @POST
    @Path("{id}/tokens/{token}/rotate")
    @Operation(summary = "Make a successor of a token; the old one goes on for two weeks at most")
    public Response rotate(@PathParam("id") UUID id, @PathParam("token") UUID token) {
        return shownOnce(connections.rotate(callers.caller(), id, token));
    }

    private static Response shownOnce(Connections.NewToken made) {
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(
                        new TokenShownOnce(
                                made.token().id(),
                                made.token().name(),
                                made.token().prefix(),
                                made.secret(),
                                made.token().expiresAt()))
                .build();
    }

    /** Revokes a token. */
    @DELETE
    @Path("{id}/tokens/{token}")
    @Operation(summary = "Revoke a secret token")
    public void revoke(@PathParam("id") UUID id, @PathParam("token") UUID token) {
        connections.revoke(callers.caller(), id, token);
    }

    private static ConnectionDraft sent(@Nullable ConnectionDraft draft) {
        if (draft == null) {
            throw ProblemException.invalid("The body is empty; send the connection as JSON.");
        }
        return draft;
    }

    /**
     * A token to be made.
     *
     * @param name what people call it
     * @param expiresAt when it ends; a year from now when left out
     */
    public record TokenDraft(String name, @Nullable Instant expiresAt) {

        /** Fills in a name. */
        public TokenDraft {
            name = name == null || name.isBlank() ? "token" : name;
        }
    }

    /**
     * A new token.
     *
     * @param token the secret, in this answer only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TokenShownOnce(
            UUID id, String name, String prefix, String token, @Nullable Instant expiresAt) {}
}
