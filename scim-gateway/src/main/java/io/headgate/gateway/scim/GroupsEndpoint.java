package io.headgate.gateway.scim;

import io.headgate.gateway.connection.ScimCaller;
import io.headgate.gateway.directory.Columns;
import io.headgate.gateway.directory.DirectoryGroups;
import io.headgate.gateway.directory.FilterSql;
import io.headgate.gateway.directory.StoredGroup;
import io.headgate.gateway.directory.UserId;
import io.headgate.gateway.provisioning.GroupProvisioning;
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

/** SCIM groups (RFC 7644 section 3). Members are loaded only for answers that carry them. */
@Path("/scim/v2/Groups")
@PermitAll
@Blocking
public class GroupsEndpoint {

    private static final ResourceSchema SCHEMA = ResourceSchema.group();
    private static final FilterSql FILTERS = new FilterSql(SCHEMA, Columns.GROUPS);

    private final ScimRequest request;
    private final GroupProvisioning provisioning;
    private final DirectoryGroups groups;

    GroupsEndpoint(ScimRequest request, GroupProvisioning provisioning, DirectoryGroups groups) {
        this.request = request;
        this.provisioning = provisioning;
        this.groups = groups;
    }

    /** Creates a group. */
    @POST
    @Operation(summary = "Create a group")
    public Response create(
            byte @Nullable [] body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        ScimCaller caller = request.caller(ScimOperation.CREATE_GROUP);
        Projection projection = Projection.of(attributes, excluded, SCHEMA);
        UUID id = provisioning.create(caller, request.body(body), request.write(caller));
        return answer(201, caller, id, projection);
    }

    /** One group. */
    @GET
    @Path("{id}")
    @Operation(summary = "One group")
    public Response get(
            @PathParam("id") String id,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        ScimCaller caller = request.caller(ScimOperation.GET_GROUP);
        Projection projection = Projection.of(attributes, excluded, SCHEMA);
        return ScimAnswers.ok(
                ScimAnswers.group(
                        found(caller, known(id), projection), request.base(), projection));
    }

    /** A page of the groups that a filter matches. */
    @GET
    @Operation(summary = "Groups, filtered and by pages")
    public Response list(@BeanParam ListParameters parameters) {
        ScimCaller caller = request.caller(ScimOperation.LIST_GROUPS);
        Projection projection = parameters.projection(SCHEMA);
        String base = request.base();
        return parameters.answer(
                FILTERS,
                page ->
                        groups
                                .page(caller.superTenant(), page, projection.includes("members"))
                                .stream()
                                .map(group -> ScimAnswers.group(group, base, projection))
                                .toList(),
                condition -> groups.count(caller.superTenant(), condition));
    }

    /** Replaces a group. */
    @PUT
    @Path("{id}")
    @Operation(summary = "Replace a group")
    public Response replace(
            @PathParam("id") String id,
            byte @Nullable [] body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        ScimCaller caller = request.caller(ScimOperation.REPLACE_GROUP);
        Projection projection = Projection.of(attributes, excluded, SCHEMA);
        provisioning.replace(caller, known(id), request.body(body), request.write(caller));
        return answer(200, caller, known(id), projection);
    }

    /** Changes a group; answered without a body unless attributes are asked for. */
    @PATCH
    @Path("{id}")
    @Operation(summary = "Change a group")
    public Response patch(
            @PathParam("id") String id,
            byte @Nullable [] body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        ScimCaller caller = request.caller(ScimOperation.PATCH_GROUP);
        Projection projection = Projection.of(attributes, excluded, SCHEMA);
        provisioning.patch(caller, known(id), request.body(body), request.write(caller));
        return attributes == null || attributes.isBlank()
                ? Response.noContent().build()
                : answer(200, caller, known(id), projection);
    }

    /** Deletes a group. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a group")
    public void delete(@PathParam("id") String id) {
        ScimCaller caller = request.caller(ScimOperation.DELETE_GROUP);
        provisioning.delete(caller, known(id), request.write(caller));
    }

    private Response answer(int status, ScimCaller caller, UUID id, Projection projection) {
        String base = request.base();
        return ScimAnswers.resource(
                status,
                ScimAnswers.group(found(caller, id, projection), base, projection),
                ScimAnswers.location(base, "Groups", id));
    }

    private StoredGroup found(ScimCaller caller, UUID id, Projection projection) {
        return groups.find(caller.superTenant(), id, projection.includes("members"))
                .orElseThrow(GroupProvisioning::notFound);
    }

    private static UUID known(String id) {
        return UserId.parse(id).orElseThrow(GroupProvisioning::notFound).value();
    }
}
