package io.headgate.asset.audit;

import io.headgate.asset.access.Role;
import io.headgate.asset.paging.Page;
import io.headgate.asset.paging.PageRequest;
import io.headgate.asset.storage.TenantTransactions;
import io.headgate.asset.tenant.Reach;
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

/** The log of a tenant over HTTP. */
@Path("/api/v1/tenants/{tenantKey}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditEndpoint {

    private final Reach reach;
    private final TenantTransactions transactions;
    private final AuditLog log;

    /** Over the log. */
    public AuditEndpoint(Reach reach, TenantTransactions transactions, AuditLog log) {
        this.reach = reach;
        this.transactions = transactions;
        this.log = log;
    }

    /** Lines, newest first. */
    @GET
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.AUDITOR, Role.SERVICE})
    @Operation(
            summary = "Who changed what",
            description =
                    "Newest first: who, when, in which request, and the state before and after.")
    public Page<AuditLine> lines(
            @PathParam("tenantKey") String tenantKey,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        TenantId tenant = reach.tenant(tenantKey);
        PageRequest request = new PageRequest(limit, after);
        return transactions.inTenant(
                tenant, connection -> log.newestFirst(connection, tenant, request));
    }
}
