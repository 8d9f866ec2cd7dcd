package io.headgate.asset.tenant;

import io.headgate.events.contract.TenantId;
import io.headgate.events.contract.TenantState;

/**
 * A tenant as the gateway names it.
 *
 * @param id the same in every service
 * @param superTenant the key of the organisation that owns it
 * @param key unique within its super tenant
 * @param name for people
 * @param status whether it takes part in routing
 */
public record Tenant(
        TenantId id, String superTenant, String key, String name, TenantState.Status status) {}
