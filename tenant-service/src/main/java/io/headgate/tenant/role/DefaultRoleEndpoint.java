package io.headgate.tenant.role;

import io.headgate.events.contract.TenantId;
import io.headgate.tenant.access.Caller;
import io.headgate.tenant.access.Role;
import io.headgate.tenant.audit.AuditedChange;
import io.headgate.tenant.problem.InputText;
import io.headgate.tenant.storage.TenantTransactions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The default access role of a tenant. */
@Path("/api/v1/tenants/{tenantKey}/default-role")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roles")
public class DefaultRoleEndpoint {

    private static final int LONGEST_NAME = 64;

    private final Caller caller;
    private final TenantTransactions transactions;
    private final RoleEdits edits;
    private final RoleCatalogue roles;
    private final TenantDefaults defaults;

    DefaultRoleEndpoint(
            Caller caller,
            TenantTransactions transactions,
            RoleEdits edits,
            RoleCatalogue roles,
            TenantDefaults defaults) {
        this.caller = caller;
        this.transactions = transactions;
        this.edits = edits;
        this.roles = roles;
        this.defaults = defaults;
    }

    /** What accounts without a mapped group get. */
    @GET
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.AUDITOR, Role.SERVICE})
    @Operation(summary = "Says which role sub-accounts get when none of their groups is mapped")
    public DefaultRole show(@PathParam("tenantKey") String tenantKey) {
        TenantId tenant = caller.tenant(tenantKey).id();
        return transactions.inTenant(
                tenant, connection -> new DefaultRole(defaults.defaultRole(connection, tenant)));
    }

    /** Chooses another. */
    @PUT
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN})
    @Operation(
            summary = "Chooses the default role",
            description = "Sub-accounts without a mapped group are computed afresh at once.")
    public DefaultRole choose(
            @PathParam("tenantKey") String tenantKey, @Nullable DefaultRole choice) {
        TenantId tenant = caller.tenant(tenantKey).id();
        String role =
                InputText.required("role", choice == null ? null : choice.role(), LONGEST_NAME);
        edits.edit(tenant, caller.actor(), connection -> choose(connection, tenant, role));
        return new DefaultRole(role);
    }

    private Optional<RoleEdits.Edited> choose(Connection connection, TenantId tenant, String role)
            throws SQLException {
        String before = defaults.defaultRole(connection, tenant);
        if (before.equals(role)) {
            return Optional.empty();
        }
        roles.require(tenant, role);
        defaults.changeDefaultRole(connection, tenant, role);
        return Optional.of(
                new RoleEdits.Edited(
                        new AuditedChange(
                                "default-role.put",
                                "default-role",
                                new DefaultRole(before),
                                new DefaultRole(role)),
                        new Affected.Everybody()));
    }

    /**
     * The default role.
     *
     * @param role its name
     */
    public record DefaultRole(@Nullable String role) {}
}
