package io.headgate.asset.holder;

import io.headgate.asset.access.Role;
import io.headgate.asset.paging.Page;
import io.headgate.asset.paging.PageRequest;
import io.headgate.asset.problem.EnumParameter;
import io.headgate.asset.problem.ProblemException;
import io.headgate.asset.storage.TenantTransactions;
import io.headgate.asset.tenant.Reach;
import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The holders of a tenant over HTTP. They come from events, so they are read here and not changed.
 */
@Path("/api/v1/tenants/{tenantKey}/holders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.AUDITOR, Role.ASSET_MANAGER, Role.SERVICE})
@Tag(name = "Holders")
public class HolderEndpoint {

    private final Reach reach;
    private final TenantTransactions transactions;
    private final Holders holders;

    /** Over the mirror of sub-accounts. */
    public HolderEndpoint(Reach reach, TenantTransactions transactions, Holders holders) {
        this.reach = reach;
        this.transactions = transactions;
        this.holders = holders;
    }

    /** Holders by name. */
    @GET
    @Operation(
            summary = "People who hold or may hold equipment",
            description =
                    "By name. \"search\" is what the name, family name, user name or e-mail address"
                            + " begins with, in any case; \"status\" is one of ACTIVE, DISABLED,"
                            + " SUSPENDED, DEPARTED, DELETED.")
    public Page<Holder> holders(
            @PathParam("tenantKey") String tenantKey,
            @QueryParam("search") @Nullable String search,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        TenantId tenant = reach.tenant(tenantKey);
        PageRequest request = new PageRequest(limit, after);
        AccountStatus only = EnumParameter.of("status", status, AccountStatus.class);
        return transactions.inTenant(
                tenant, connection -> holders.search(connection, tenant, search, only, request));
    }

    /** One holder with what the person has now. */
    @GET
    @Path("{subAccountId}")
    @Operation(
            summary = "A person with everything that the person has now",
            description = "The sub-account's id is the same in every service.")
    public HolderWithItems holder(
            @PathParam("tenantKey") String tenantKey, @PathParam("subAccountId") String id) {
        TenantId tenant = reach.tenant(tenantKey);
        SubAccountId subAccount = parse(id);
        return transactions.inTenant(
                tenant,
                connection ->
                        new HolderWithItems(
                                holders.find(connection, tenant, subAccount)
                                        .orElseThrow(() -> unknown(id)),
                                holders.items(connection, tenant, subAccount)));
    }

    private static SubAccountId parse(String id) {
        try {
            return SubAccountId.of(id);
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("The sub-account \"" + id + "\"");
    }
}
