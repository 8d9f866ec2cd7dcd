package io.headgate.asset.access;

import java.util.Set;

/**
 * Who is calling.
 *
 * @param name as it stands in the audit log
 * @param superTenant the key of the super tenant that the token is for
 * @param roles see {@link Role}
 * @param tenantKeys the tenants that the token names
 * @param requestId the id of this request
 */
public record Caller(
        String name,
        String superTenant,
        Set<String> roles,
        Set<String> tenantKeys,
        String requestId) {

    /** Copies the sets. */
    public Caller {
        roles = Set.copyOf(roles);
        tenantKeys = Set.copyOf(tenantKeys);
    }

    /** Whether a tenant of the caller's super tenant is within reach. */
    public boolean reaches(String tenantKey) {
        return roles.contains(Role.SUPER_ADMIN) || tenantKeys.contains(tenantKey);
    }
}
