package io.headgate.tenant.account;

import io.headgate.events.contract.TenantId;
import io.headgate.tenant.access.Caller;
import io.headgate.tenant.access.Role;
import io.headgate.tenant.storage.TenantTransactions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A tenant at a glance. */
@Path("/api/v1/tenants/{tenantKey}/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sub-accounts")
public class SummaryEndpoint {

    private final Caller caller;
    private final TenantTransactions transactions;
    private final SubAccountCounts counts;

    SummaryEndpoint(Caller caller, TenantTransactions transactions, SubAccountCounts counts) {
        this.caller = caller;
        this.transactions = transactions;
        this.counts = counts;
    }

    /** Counts. */
    @GET
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.AUDITOR, Role.SERVICE})
    @Operation(summary = "Counts sub-accounts by status and by role, and the locked ones")
    public SubAccountCounts.Summary show(@PathParam("tenantKey") String tenantKey) {
        TenantId tenant = caller.tenant(tenantKey).id();
        return transactions.inTenant(tenant, connection -> counts.count(connection, tenant));
    }
}
