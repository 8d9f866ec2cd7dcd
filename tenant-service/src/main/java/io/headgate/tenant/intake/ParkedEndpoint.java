package io.headgate.tenant.intake;

import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.EventType;
import io.headgate.events.contract.TenantId;
import io.headgate.tenant.access.Actor;
import io.headgate.tenant.access.Caller;
import io.headgate.tenant.access.Role;
import io.headgate.tenant.problem.ProblemException;
import io.headgate.tenant.storage.TenantTransactions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What could not be applied, and what to do about it. */
@Path("/api/v1/tenants/{tenantKey}/parked")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parked keys")
public class ParkedEndpoint {

    private final Caller caller;
    private final TenantTransactions transactions;
    private final ParkedKeys parked;

    ParkedEndpoint(Caller caller, TenantTransactions transactions, ParkedKeys parked) {
        this.caller = caller;
        this.transactions = transactions;
        this.parked = parked;
    }

    /** The longest parked first. */
    @GET
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.AUDITOR, Role.SERVICE})
    @Operation(
            summary = "Lists the keys that could not be applied",
            description =
                    "Each is retried with growing pauses; later states of the key wait behind it and"
                            + " take its place, other keys go on.")
    public List<ParkedKeys.ParkedKey> list(@PathParam("tenantKey") String tenantKey) {
        TenantId tenant = caller.tenant(tenantKey).id();
        return transactions.inTenant(tenant, connection -> parked.list(connection, tenant));
    }

    /** Tries it now. */
    @POST
    @Path("/{entity}/{id}/retry")
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN})
    @Operation(summary = "Tries a parked key at once")
    public void retry(
            @PathParam("tenantKey") String tenantKey,
            @PathParam("entity") String entity,
            @PathParam("id") UUID id) {
        act(key(tenantKey, entity, id), parked::retry);
    }

    /** Gives it up. */
    @POST
    @Path("/{entity}/{id}/skip")
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN})
    @Operation(
            summary = "Gives a parked state up",
            description = "The tenant keeps what it had; the key's next state is applied again.")
    public void skip(
            @PathParam("tenantKey") String tenantKey,
            @PathParam("entity") String entity,
            @PathParam("id") UUID id) {
        act(key(tenantKey, entity, id), parked::skip);
    }

    private void act(EventKey key, Act act) {
        Actor actor = caller.actor();
        transactions.inTenant(
                key.tenant(),
                connection -> {
                    act.on(connection, key, actor);
                    return key;
                });
    }

    private EventKey key(String tenantKey, String entity, UUID id) {
        TenantId tenant = caller.tenant(tenantKey).id();
        return Arrays.stream(EventType.Entity.values())
                .filter(known -> known.keyPart().equals(entity))
                .map(known -> new EventKey(tenant, known, id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("The parked key"));
    }

    private interface Act {
        void on(Connection connection, EventKey key, Actor actor) throws SQLException;
    }
}
