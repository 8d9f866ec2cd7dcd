package io.headgate.local.token;

import java.time.Duration;
import java.util.Set;

/**
 * Whom a token speaks for.
 *
 * @param subject the name in the audit log
 * @param superTenant key of the super tenant, or {@code *} for all
 * @param roles among super-admin, tenant-admin, auditor, asset-manager, service
 * @param tenants keys of the tenants that the roles are for
 * @param lifetime until it expires
 */
public record TokenRequest(
        String subject,
        String superTenant,
        Set<String> roles,
        Set<String> tenants,
        Duration lifetime) {

    /** The roles that the services know. */
    public static final Set<String> ROLES =
            Set.of("super-admin", "tenant-admin", "auditor", "asset-manager", "service");

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException when a role is unknown
     */
    public TokenRequest {
        roles = Set.copyOf(roles);
        tenants = Set.copyOf(tenants);
        if (!ROLES.containsAll(roles)) {
            throw new IllegalArgumentException("Roles are " + ROLES + ", not " + roles);
        }
    }

    /** Somebody who may do everything in a super tenant, for an hour. */
    public static TokenRequest superAdmin(String superTenant) {
        return new TokenRequest(
                "local-admin", superTenant, Set.of("super-admin"), Set.of(), Duration.ofHours(1));
    }
}
