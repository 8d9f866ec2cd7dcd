package io.headgate.tenant.group;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The groups that a tenant sees. */
@Path("/api/v1/tenants/{tenantKey}/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupsEndpoint {

    private final Caller caller;
    private final TenantTransactions transactions;
    private final KnownGroups groups;

    GroupsEndpoint(Caller caller, TenantTransactions transactions, KnownGroups groups) {
        this.caller = caller;
        this.transactions = transactions;
        this.groups = groups;
    }

    /** By name. */
    @GET
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.AUDITOR, Role.SERVICE})
    @Operation(
            summary = "Lists the groups that have a member in the tenant",
            description = "With the role each is mapped to; a mapped group that is gone is kept.")
    public List<GroupView> list(@PathParam("tenantKey") String tenantKey) {
        TenantId tenant = caller.tenant(tenantKey).id();
        return transactions.inTenant(tenant, connection -> groups.list(connection, tenant));
    }
}
