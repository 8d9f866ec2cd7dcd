package io.headgate.tenant.access;

import io.headgate.events.contract.TenantId;
import io.headgate.events.contract.TenantState;

/**
 * A tenant that the caller reaches.
 *
 * @param id its id in every service
 * @param superTenant the key of the organisation that owns it
 * @param key unique within the super tenant
 * @param name for people
 * @param status whether it takes part
 */
public record ReachableTenant(
        TenantId id, String superTenant, String key, String name, TenantState.Status status) {}
