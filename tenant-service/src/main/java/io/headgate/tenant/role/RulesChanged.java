package io.headgate.tenant.role;

import io.headgate.events.contract.TenantId;

/**
 * Fired when an edit is committed: accounts of the tenant wait to be computed afresh.
 *
 * @param tenant the tenant
 */
public record RulesChanged(TenantId tenant) {}
