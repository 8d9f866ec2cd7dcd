package io.headgate.asset.custody;

import io.headgate.asset.access.Role;
import io.headgate.asset.asset.AssetRegister;
import io.headgate.asset.paging.Page;
import io.headgate.asset.paging.PageRequest;
import io.headgate.asset.problem.ProblemException;
import io.headgate.asset.storage.TenantTransactions;
import io.headgate.asset.tenant.Reach;
import io.headgate.events.contract.TenantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Check-out, check-in and the ledger over HTTP. */
@Path("/api/v1/tenants/{tenantKey}/assets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Custody")
public class CustodyEndpoint {

    private static final int CREATED = 201;

    private final Reach reach;
    private final TenantTransactions transactions;
    private final CustodyDesk desk;
    private final AssetRegister assets;
    private final Ledger ledger;

    /** Over the desk and the ledger. */
    CustodyEndpoint(
            Reach reach,
            TenantTransactions transactions,
            CustodyDesk desk,
            AssetRegister assets,
            Ledger ledger) {
        this.reach = reach;
        this.transactions = transactions;
        this.desk = desk;
        this.assets = assets;
        this.ledger = ledger;
    }

    /** Hands an asset out. */
    @POST
    @Path("{tag}/check-out")
    @ResponseStatus(CREATED)
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.ASSET_MANAGER, Role.SERVICE})
    @Operation(
            summary = "Hand an asset out",
            description =
                    "To an ACTIVE sub-account or to a location; the asset must be DEPLOYABLE.")
    @APIResponse(responseCode = "201", description = "The open custody.")
    @APIResponse(responseCode = "400", description = "What is wrong with which field.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Why not: ALREADY_CHECKED_OUT, ASSET_NOT_DEPLOYABLE, HOLDER_NOT_ACTIVE in"
                            + " \"reasons\".")
    public Custody checkOut(
            @PathParam("tenantKey") String tenantKey,
            @PathParam("tag") String tag,
            @Nullable CheckOut checkOut) {
        TenantId tenant = reach.tenant(tenantKey);
        if (checkOut == null) {
            throw ProblemException.invalid(
                    "body",
                    "is missing; send {\"subAccount\": \"...\"} or {\"location\": \"...\"}.");
        }
        return desk.checkOut(tenant, reach.caller(), tag, checkOut);
    }

    /** Takes an asset back. */
    @POST
    @Path("{tag}/check-in")
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.ASSET_MANAGER, Role.SERVICE})
    @Operation(
            summary = "Take an asset back",
            description =
                    "Closes the open custody, and puts the asset into \"nextStatus\" if sent.")
    @APIResponse(responseCode = "200", description = "The closed custody.")
    @APIResponse(responseCode = "409", description = "The asset is not out.")
    public Custody checkIn(
            @PathParam("tenantKey") String tenantKey,
            @PathParam("tag") String tag,
            @Nullable CheckIn checkIn) {
        TenantId tenant = reach.tenant(tenantKey);
        CheckIn how = checkIn == null ? new CheckIn(null, null, null) : checkIn;
        return desk.checkIn(tenant, reach.caller(), tag, how);
    }

    /** Everybody who had the asset. */
    @GET
    @Path("{tag}/custody")
    @RolesAllowed({
        Role.SUPER_ADMIN,
        Role.TENANT_ADMIN,
        Role.AUDITOR,
        Role.ASSET_MANAGER,
        Role.SERVICE
    })
    @Operation(
            summary = "Everybody who had an asset",
            description = "The ledger, newest first; a line without \"closedAt\" is open.")
    public Page<Custody> ledger(
            @PathParam("tenantKey") String tenantKey,
            @PathParam("tag") String tag,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        TenantId tenant = reach.tenant(tenantKey);
        PageRequest request = new PageRequest(limit, after);
        return transactions.inTenant(
                tenant,
                connection ->
                        ledger.ofAsset(connection, tenant, assets.find(tenant, tag).id(), request));
    }
}
