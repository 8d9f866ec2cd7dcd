package io.headgate.tenant.account;

import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.tenant.access.Caller;
import io.headgate.tenant.access.Role;
import io.headgate.tenant.problem.ProblemException;
import io.headgate.tenant.storage.TenantTransactions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sub-accounts of a tenant. */
@Path("/api/v1/tenants/{tenantKey}/sub-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sub-accounts")
public class SubAccountsEndpoint {

    private final Caller caller;
    private final TenantTransactions transactions;
    private final SubAccountReading accounts;

    SubAccountsEndpoint(
            Caller caller, TenantTransactions transactions, SubAccountReading accounts) {
        this.caller = caller;
        this.transactions = transactions;
        this.accounts = accounts;
    }

    /** A page, by user name. */
    @GET
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.AUDITOR, Role.SERVICE})
    @Operation(
            summary = "Lists sub-accounts by user name",
            description = "Erased ones are shown only with status=DELETED.")
    public SubAccountPage list(
            @PathParam("tenantKey") String tenantKey,
            @Parameter(description = "Begin of user name, display name or e-mail; case is ignored")
                    @QueryParam("search")
                    @Nullable String search,
            @QueryParam("status") @Nullable String status,
            @Parameter(description = "Effective role") @QueryParam("role") @Nullable String role,
            @QueryParam("locked") @Nullable Boolean locked,
            @BeanParam Paging paging) {
        TenantId tenant = caller.tenant(tenantKey).id();
        SubAccountQuery query =
                SubAccountQuery.read(search, status, role, locked, paging.limit(), paging.after());
        return transactions.inTenant(
                tenant, connection -> accounts.page(connection, tenant, query));
    }

    /** One, explained. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.AUDITOR, Role.SERVICE})
    @Operation(
            summary = "Shows a sub-account",
            description = "With the reasons for its being here and for its role.")
    public SubAccountDetail show(
            @PathParam("tenantKey") String tenantKey, @PathParam("id") UUID id) {
        TenantId tenant = caller.tenant(tenantKey).id();
        return transactions
                .inTenant(
                        tenant,
                        connection -> accounts.one(connection, tenant, new SubAccountId(id)))
                .orElseThrow(() -> ProblemException.notFound("The sub-account"));
    }

    /**
     * Which page.
     *
     * @param limit how many, at most 200
     * @param after the {@code next} of the page before
     */
    public record Paging(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {}
}
