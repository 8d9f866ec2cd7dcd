package io.headgate.gateway.scim;

import io.headgate.gateway.connection.ScimCaller;
import io.headgate.gateway.directory.Columns;
import io.headgate.gateway.directory.DirectoryUsers;
import io.headgate.gateway.directory.FilterSql;
import io.headgate.gateway.directory.StoredUser;
import io.headgate.gateway.directory.UserId;
import io.headgate.gateway.provisioning.UserProvisioning;
import io.headgate.scim.projection.Projection;
import io.headgate.scim.schema.ResourceSchema;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** SCIM users (RFC 7644 section 3). The secret token was checked at the front door. */
@Path("/scim/v2/Users")
@PermitAll
@Blocking
public class UsersEndpoint {

    private static final ResourceSchema SCHEMA = ResourceSchema.user();
    private static final FilterSql FILTERS = new FilterSql(SCHEMA, Columns.USERS);

    private final ScimRequest request;
    private final UserProvisioning provisioning;
    private final DirectoryUsers users;

    UsersEndpoint(ScimRequest request, UserProvisioning provisioning, DirectoryUsers users) {
        this.request = request;
        this.provisioning = provisioning;
        this.users = users;
    }

    /** Creates a user. */
    @POST
    @Operation(summary = "Create a user")
    public Response create(
            byte @Nullable [] body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        ScimCaller caller = request.caller(ScimOperation.CREATE_USER);
        Projection projection = Projection.of(attributes, excluded, SCHEMA);
        StoredUser created = provisioning.create(caller, request.body(body), request.write(caller));
        return answer(201, created, projection);
    }

    /** One user. */
    @GET
    @Path("{id}")
    @Operation(summary = "One user")
    public Response get(
            @PathParam("id") String id,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        ScimCaller caller = request.caller(ScimOperation.GET_USER);
        Projection projection = Projection.of(attributes, excluded, SCHEMA);
        StoredUser user =
                users.find(caller.superTenant(), known(id), projection.includes("groups"))
                        .orElseThrow(UserProvisioning::notFound);
        return ScimAnswers.ok(ScimAnswers.user(user, request.base(), projection));
    }

    /** A page of the users that a filter matches. */
    @GET
    @Operation(summary = "Users, filtered and by pages")
    public Response list(@BeanParam ListParameters parameters) {
        ScimCaller caller = request.caller(ScimOperation.LIST_USERS);
        Projection projection = parameters.projection(SCHEMA);
        String base = request.base();
        return parameters.answer(
                FILTERS,
                page ->
                        users
                                .page(caller.superTenant(), page, projection.includes("groups"))
                                .stream()
                                .map(user -> ScimAnswers.user(user, base, projection))
                                .toList(),
                condition -> users.count(caller.superTenant(), condition));
    }

    /** Replaces a user. */
    @PUT
    @Path("{id}")
    @Operation(summary = "Replace a user")
    public Response replace(
            @PathParam("id") String id,
            byte @Nullable [] body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        ScimCaller caller = request.caller(ScimOperation.REPLACE_USER);
        Projection projection = Projection.of(attributes, excluded, SCHEMA);
        return answer(
                200,
                provisioning.replace(caller, known(id), request.body(body), request.write(caller)),
                projection);
    }

    /** Changes a user. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a user")
    public Response patch(
            @PathParam("id") String id,
            byte @Nullable [] body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        ScimCaller caller = request.caller(ScimOperation.PATCH_USER);
        Projection projection = Projection.of(attributes, excluded, SCHEMA);
        return answer(
                200,
                provisioning.patch(caller, known(id), request.body(body), request.write(caller)),
                projection);
    }

    /** Deletes a user. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a user")
    public void delete(@PathParam("id") String id) {
        ScimCaller caller = request.caller(ScimOperation.DELETE_USER);
        provisioning.delete(caller, known(id), request.write(caller));
    }

    private Response answer(int status, StoredUser user, Projection projection) {
        String base = request.base();
        return ScimAnswers.resource(
                status,
                ScimAnswers.user(user, base, projection),
                ScimAnswers.location(base, "Users", user.id()));
    }

    private static UUID known(String id) {
        return UserId.parse(id).orElseThrow(UserProvisioning::notFound).value();
    }
}
