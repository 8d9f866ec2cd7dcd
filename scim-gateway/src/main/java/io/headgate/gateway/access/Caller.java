package io.headgate.gateway.access;

import io.headgate.gateway.storage.SuperTenantId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls the administrative API.
 *
 * @param subject the token's subject
 * @param roles the token's roles
 * @param superTenant the super tenant it may act in
 * @param superTenantKey that super tenant's key
 * @param tenants the keys of the tenants that a tenant administrator is bound to
 * @param address where the call came from
 * @param requestId the id of the request
 */
public record Caller(
        String subject,
        Set<String> roles,
        SuperTenantId superTenant,
        String superTenantKey,
        Set<String> tenants,
        @Nullable String address,
        String requestId) {

    /** Copies the sets. */
    public Caller {
        roles = Set.copyOf(roles);
        tenants = Set.copyOf(tenants);
    }

    /** Whether this caller may know of a tenant. */
    public boolean reaches(String tenantKey) {
        return roles.contains(Role.SUPER_ADMIN)
                || roles.contains(Role.SERVICE)
                || (roles.contains(Role.AUDITOR) && tenants.isEmpty())
                || tenants.contains(tenantKey);
    }
}
