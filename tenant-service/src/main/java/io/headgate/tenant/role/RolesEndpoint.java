package io.headgate.tenant.role;

import io.headgate.events.contract.TenantId;
import io.headgate.tenant.access.Caller;
import io.headgate.tenant.access.Role;
import io.headgate.tenant.audit.AuditedChange;
import io.headgate.tenant.problem.InputText;
import io.headgate.tenant.problem.ProblemException;
import io.headgate.tenant.storage.TenantTransactions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A tenant's access roles. */
@Path("/api/v1/tenants/{tenantKey}/roles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roles")
public class RolesEndpoint {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int HIGHEST_RANK = 1_000_000;

    private final Caller caller;
    private final TenantTransactions transactions;
    private final RoleEdits edits;
    private final AccessRoles roles;
    private final TenantDefaults defaults;
    private final RoleUses uses;

    RolesEndpoint(
            Caller caller,
            TenantTransactions transactions,
            RoleEdits edits,
            AccessRoles roles,
            TenantDefaults defaults,
            RoleUses uses) {
        this.caller = caller;
        this.transactions = transactions;
        this.edits = edits;
        this.roles = roles;
        this.defaults = defaults;
        this.uses = uses;
    }

    /** The highest first. */
    @GET
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.AUDITOR, Role.SERVICE})
    @Operation(summary = "Lists the access roles of a tenant, the highest rank first")
    public List<AccessRoleView> list(@PathParam("tenantKey") String tenantKey) {
        TenantId tenant = caller.tenant(tenantKey).id();
        return transactions.inTenant(
                tenant,
                connection -> roles.ofTenant(tenant).stream().map(AccessRole::view).toList());
    }

    /** Makes a role or changes it. */
    @PUT
    @Path("/{name}")
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN})
    @Operation(
            summary = "Makes an access role, or changes its rank, description or flag",
            description =
                    "Affected sub-accounts are computed afresh at once. Refused with 409 if the"
                            + " tenant would be left without an active administrator.")
    public AccessRoleView put(
            @PathParam("tenantKey") String tenantKey,
            @PathParam("name") String name,
            RoleChange change) {
        TenantId tenant = caller.tenant(tenantKey).id();
        AccessRoleView wanted = wanted(name, change);
        edits.edit(tenant, caller.actor(), connection -> put(tenant, wanted));
        return wanted;
    }

    /** Removes a role that nothing uses. */
    @DELETE
    @Path("/{name}")
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN})
    @Operation(
            summary = "Removes an access role",
            description =
                    "Refused with 409 while a group mapping, a role lock or the default uses it.")
    public void delete(@PathParam("tenantKey") String tenantKey, @PathParam("name") String name) {
        TenantId tenant = caller.tenant(tenantKey).id();
        String known = InputText.required("name", name, LONGEST_NAME);
        edits.edit(tenant, caller.actor(), connection -> delete(connection, tenant, known));
    }

    private Optional<RoleEdits.Edited> put(TenantId tenant, AccessRoleView wanted) {
        Optional<AccessRole> held = roles.named(tenant, wanted.name());
        AccessRoleView before = held.map(AccessRole::view).orElse(null);
        if (wanted.equals(before)) {
            return Optional.empty();
        }
        if (held.isPresent()) {
            held.get().describe(wanted);
        } else {
            refuseTwin(tenant, wanted.name());
            roles.persist(new AccessRole(tenant.value(), wanted));
        }
        return Optional.of(
                new RoleEdits.Edited(
                        new AuditedChange("role.put", wanted.name(), before, wanted),
                        new Affected.Everybody()));
    }

    private Optional<RoleEdits.Edited> delete(Connection connection, TenantId tenant, String name)
            throws SQLException {
        AccessRole held =
                roles.named(tenant, name).orElseThrow(() -> ProblemException.notFound("The role"));
        if (defaults.defaultRole(connection, tenant).equals(name)) {
            throw ProblemException.conflict(
                    name + " is the default role. Choose another default first.");
        }
        uses.refuse(connection, tenant, name);
        roles.delete(held);
        return Optional.of(
                new RoleEdits.Edited(
                        new AuditedChange("role.delete", name, held.view(), null),
                        new Affected.Everybody()));
    }

    private void refuseTwin(TenantId tenant, String name) {
        roles.ofTenant(tenant).stream()
                .map(role -> role.view().name())
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .ifPresent(
                        twin -> {
                            throw ProblemException.conflict(
                                    "There is a role " + twin + " already. Use its spelling.");
                        });
    }

    private static AccessRoleView wanted(String name, @Nullable RoleChange change) {
        String known = InputText.required("name", name, LONGEST_NAME);
        if (known.equalsIgnoreCase(RoleDecision.DISABLED_ROLE)) {
            throw ProblemException.invalid(
                    "Disabled is what a disabled account shows; choose another name.");
        }
        if (change == null || change.rank() == null) {
            throw ProblemException.invalid("\"rank\" is missing. The higher outranks the lower.");
        }
        if (change.rank() < 0 || change.rank() > HIGHEST_RANK) {
            throw ProblemException.invalid("\"rank\" is a number from 0 to " + HIGHEST_RANK + ".");
        }
        return new AccessRoleView(
                known,
                change.rank(),
                Boolean.TRUE.equals(change.keepsTenantOpen()),
                InputText.optional("description", change.description(), LONGEST_DESCRIPTION));
    }

    /**
     * What a role is to be.
     *
     * @param rank the higher outranks the lower
     * @param keepsTenantOpen whether the tenant always needs an active holder; false if missing
     * @param description for people
     */
    public record RoleChange(
            @Nullable Integer rank,
            @Nullable Boolean keepsTenantOpen,
            @Nullable String description) {}
}
