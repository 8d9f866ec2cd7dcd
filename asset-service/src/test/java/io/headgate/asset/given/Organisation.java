package io.headgate.asset.given;

import io.headgate.events.contract.TenantId;
import io.headgate.events.contract.TenantState;
import java.util.UUID;

/**
 * A tenant of its own for a test, in a super tenant of its own.
 *
 * @param superTenant the super tenant's key
 * @param key the tenant's key
 * @param id the tenant
 */
public record Organisation(String superTenant, String key, TenantId id) {

    /** One that no other test knows. */
    public static Organisation fresh() {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        return new Organisation(
                "acme-" + suffix, "london-" + suffix, new TenantId(UUID.randomUUID()));
    }

    /** Another tenant of the same super tenant. */
    public Organisation sister() {
        return new Organisation(superTenant, key + "-2", new TenantId(UUID.randomUUID()));
    }

    /** What the gateway says of it. */
    public TenantState state(long revision) {
        return new TenantState(id, revision, superTenant, key, "London", TenantState.Status.ACTIVE);
    }
}
