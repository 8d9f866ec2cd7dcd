package io.headgate.tenant.role;

import io.headgate.events.contract.GroupId;
import java.util.Map;

/**
 * What decides roles in one tenant.
 *
 * @param version grows with each edit
 * @param defaultRole for accounts without a mapped group
 * @param roles the tenant's roles by name
 * @param mappings group to role name
 */
public record RoleRules(
        long version, String defaultRole, Map<String, Rank> roles, Map<GroupId, String> mappings) {

    /** Copies the maps. */
    public RoleRules {
        roles = Map.copyOf(roles);
        mappings = Map.copyOf(mappings);
    }

    /** Whether an active holder of this role keeps the tenant open to administration. */
    public boolean keepsTenantOpen(String role) {
        Rank rank = roles.get(role);
        return rank != null && rank.keepsTenantOpen();
    }

    int rank(String role) {
        Rank rank = roles.get(role);
        return rank == null ? Integer.MIN_VALUE : rank.value();
    }

    /**
     * Where a role stands among the others.
     *
     * @param value the higher outranks the lower
     * @param keepsTenantOpen whether a tenant needs an active holder
     */
    public record Rank(int value, boolean keepsTenantOpen) {}
}
