package io.headgate.tenant.mapping;

import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.TenantId;
import io.headgate.tenant.access.Caller;
import io.headgate.tenant.access.Role;
import io.headgate.tenant.audit.AuditedChange;
import io.headgate.tenant.group.KnownGroups;
import io.headgate.tenant.problem.InputText;
import io.headgate.tenant.problem.ProblemException;
import io.headgate.tenant.role.Affected;
import io.headgate.tenant.role.RoleCatalogue;
import io.headgate.tenant.role.RoleEdits;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which groups give which roles. */
@Path("/api/v1/tenants/{tenantKey}/group-mappings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Group mappings")
public class GroupMappingsEndpoint {

    private static final int LONGEST_NAME = 64;

    private final Caller caller;
    private final TenantTransactions transactions;
    private final RoleEdits edits;
    private final GroupMappings mappings;
    private final KnownGroups groups;
    private final RoleCatalogue roles;

    GroupMappingsEndpoint(
            Caller caller,
            TenantTransactions transactions,
            RoleEdits edits,
            GroupMappings mappings,
            KnownGroups groups,
            RoleCatalogue roles) {
        this.caller = caller;
        this.transactions = transactions;
        this.edits = edits;
        this.mappings = mappings;
        this.groups = groups;
        this.roles = roles;
    }

    /** By role. */
    @GET
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.AUDITOR, Role.SERVICE})
    @Operation(summary = "Lists the group mappings of a tenant")
    public List<GroupMappingView> list(@PathParam("tenantKey") String tenantKey) {
        TenantId tenant = caller.tenant(tenantKey).id();
        return transactions.inTenant(
                tenant,
                connection -> mappings.ofTenant(tenant).stream().map(GroupMapping::view).toList());
    }

    /** Maps a group. */
    @PUT
    @Path("/{groupId}")
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN})
    @Operation(
            summary = "Maps a group to a role",
            description =
                    "Of several mapped groups the highest rank wins. The group's members are"
                            + " computed afresh at once. Refused with 409 if the tenant would be left"
                            + " without an active administrator.")
    public GroupMappingView put(
            @PathParam("tenantKey") String tenantKey,
            @PathParam("groupId") UUID groupId,
            @Nullable MappingChange change) {
        TenantId tenant = caller.tenant(tenantKey).id();
        String role =
                InputText.required("role", change == null ? null : change.role(), LONGEST_NAME);
        GroupId group = new GroupId(groupId);
        edits.edit(tenant, caller.actor(), connection -> put(connection, tenant, group, role));
        return new GroupMappingView(groupId.toString(), role);
    }

    /** Ends a mapping. */
    @DELETE
    @Path("/{groupId}")
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN})
    @Operation(
            summary = "Ends a group mapping",
            description = "Members without another mapped group get the default role.")
    public void delete(
            @PathParam("tenantKey") String tenantKey, @PathParam("groupId") UUID groupId) {
        TenantId tenant = caller.tenant(tenantKey).id();
        edits.edit(tenant, caller.actor(), connection -> delete(tenant, new GroupId(groupId)));
    }

    private Optional<RoleEdits.Edited> put(
            Connection connection, TenantId tenant, GroupId group, String role)
            throws SQLException {
        Optional<GroupMapping> held = mappings.ofGroup(tenant, group);
        if (held.isEmpty() && !groups.exists(connection, tenant, group)) {
            throw ProblemException.notFound("The group");
        }
        roles.require(tenant, role);
        GroupMappingView before = held.map(GroupMapping::view).orElse(null);
        GroupMappingView after = new GroupMappingView(group.toString(), role);
        if (after.equals(before)) {
            return Optional.empty();
        }
        if (held.isPresent()) {
            held.get().mapTo(role);
        } else {
            mappings.persist(
                    new GroupMapping(new GroupMapping.Key(tenant.value(), group.value()), role));
        }
        return Optional.of(edited("group-mapping.put", group, before, after));
    }

    private Optional<RoleEdits.Edited> delete(TenantId tenant, GroupId group) {
        GroupMapping held =
                mappings.ofGroup(tenant, group)
                        .orElseThrow(() -> ProblemException.notFound("The group mapping"));
        mappings.delete(held);
        return Optional.of(edited("group-mapping.delete", group, held.view(), null));
    }

    private static RoleEdits.Edited edited(
            String action,
            GroupId group,
            @Nullable GroupMappingView before,
            @Nullable GroupMappingView after) {
        return new RoleEdits.Edited(
                new AuditedChange(action, group.toString(), before, after),
                new Affected.Members(group));
    }

    /**
     * What a group is to give.
     *
     * @param role the role's name
     */
    public record MappingChange(@Nullable String role) {}
}
