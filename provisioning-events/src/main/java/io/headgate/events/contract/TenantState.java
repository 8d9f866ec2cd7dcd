package io.headgate.events.contract;

/**
 * {@code tenant.state}: the tenant itself.
 *
 * @param tenant the tenant
 * @param revision see {@link Revision}
 * @param superTenant the key of the organisation that owns it
 * @param key the tenant's key, unique within its super tenant
 * @param name its name for people
 * @param status whether it takes part
 */
public record TenantState(
        TenantId tenant,
        long revision,
        String superTenant,
        String key,
        String name,
        Status status) {

    /** Whether a tenant takes part in routing. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }
}
