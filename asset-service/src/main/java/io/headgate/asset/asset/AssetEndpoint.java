package io.headgate.asset.asset;

import io.headgate.asset.access.Role;
import io.headgate.asset.paging.Page;
import io.headgate.asset.paging.PageRequest;
import io.headgate.asset.problem.EnumParameter;
import io.headgate.asset.problem.ProblemException;
import io.headgate.asset.storage.TenantTransactions;
import io.headgate.asset.tenant.Reach;
import io.headgate.events.contract.TenantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The equipment of a tenant over HTTP. */
@Path("/api/v1/tenants/{tenantKey}/assets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Assets")
public class AssetEndpoint {

    private final Reach reach;
    private final TenantTransactions transactions;
    private final AssetRegister register;
    private final AssetQueries queries;

    /** Over the register. */
    public AssetEndpoint(
            Reach reach,
            TenantTransactions transactions,
            AssetRegister register,
            AssetQueries queries) {
        this.reach = reach;
        this.transactions = transactions;
        this.register = register;
        this.queries = queries;
    }

    /** Assets by tag. */
    @GET
    @RolesAllowed({
        Role.SUPER_ADMIN,
        Role.TENANT_ADMIN,
        Role.AUDITOR,
        Role.ASSET_MANAGER,
        Role.SERVICE
    })
    @Operation(
            summary = "The inventory",
            description =
                    "By tag, each asset with who has it now. \"search\" is what the tag, serial"
                            + " number or model begins with, in any case.")
    public Page<AssetView> assets(
            @PathParam("tenantKey") String tenantKey, @BeanParam AssetSearch search) {
        TenantId tenant = reach.tenant(tenantKey);
        PageRequest request = new PageRequest(search.limit, search.after);
        AssetQueries.Filter filter =
                new AssetQueries.Filter(
                        search.search,
                        EnumParameter.of("status", search.status, AssetStatus.class),
                        search.category);
        return transactions.inTenant(
                tenant, connection -> queries.search(connection, tenant, filter, request));
    }

    /** Records an asset. */
    @POST
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.ASSET_MANAGER, Role.SERVICE})
    @Operation(
            summary = "Record an asset",
            description = "Needs a tag that no other asset of the tenant has, category and model.")
    @APIResponse(responseCode = "201", description = "The asset, with its place in Location.")
    @APIResponse(responseCode = "400", description = "What is wrong with which field.")
    @APIResponse(responseCode = "409", description = "Another asset has the tag.")
    public Response create(
            @PathParam("tenantKey") String tenantKey,
            @Nullable AssetDetails details,
            @Context UriInfo uri) {
        TenantId tenant = reach.tenant(tenantKey);
        AssetSnapshot created = register.create(tenant, reach.caller(), present(details).checked());
        return Response.created(uri.getAbsolutePathBuilder().path(created.tag()).build())
                .header("ETag", etag(created))
                .entity(created)
                .build();
    }

    /** One asset. */
    @GET
    @Path("{tag}")
    @RolesAllowed({
        Role.SUPER_ADMIN,
        Role.TENANT_ADMIN,
        Role.AUDITOR,
        Role.ASSET_MANAGER,
        Role.SERVICE
    })
    @Operation(
            summary = "An asset and who has it now",
            description = "The ETag names the version, for If-Match.")
    public Response asset(@PathParam("tenantKey") String tenantKey, @PathParam("tag") String tag) {
        TenantId tenant = reach.tenant(tenantKey);
        AssetView view =
                transactions.inTenant(tenant, connection -> queries.view(connection, tenant, tag));
        return Response.ok(view).header("ETag", etag(view.asset())).build();
    }

    /** Describes an asset anew. */
    @PUT
    @Path("{tag}")
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.ASSET_MANAGER, Role.SERVICE})
    @Operation(
            summary = "Describe an asset anew",
            description =
                    "Takes the place of all its details; what is left out is cleared. With If-Match"
                            + " only if nobody changed it meanwhile.")
    @APIResponse(responseCode = "200", description = "The asset as it is now.")
    @APIResponse(responseCode = "409", description = "The tag is taken, or it is checked out.")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    public Response change(
            @PathParam("tenantKey") String tenantKey,
            @PathParam("tag") String tag,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable AssetDetails details) {
        TenantId tenant = reach.tenant(tenantKey);
        AssetSnapshot changed =
                register.change(
                        tenant,
                        reach.caller(),
                        new AssetRegister.Addressed(tag, version(ifMatch)),
                        present(details).checked());
        return Response.ok(changed).header("ETag", etag(changed)).build();
    }

    /** Removes an asset that nobody ever had. */
    @DELETE
    @Path("{tag}")
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.ASSET_MANAGER, Role.SERVICE})
    @Operation(
            summary = "Remove an asset recorded by mistake",
            description = "Only if it was never checked out; otherwise set its status to ARCHIVED.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "409", description = "It has a custody history.")
    public void remove(
            @PathParam("tenantKey") String tenantKey,
            @PathParam("tag") String tag,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        TenantId tenant = reach.tenant(tenantKey);
        register.remove(tenant, reach.caller(), new AssetRegister.Addressed(tag, version(ifMatch)));
    }

    private static AssetDetails present(@Nullable AssetDetails details) {
        if (details == null) {
            throw ProblemException.invalid("body", "is missing; send the asset as JSON.");
        }
        return details;
    }

    private static String etag(AssetSnapshot asset) {
        return "\"" + asset.version() + "\"";
    }

    private static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw ProblemException.invalid(
                    "If-Match", "is not a version of an asset; send the ETag as you received it.");
        }
    }
}
