package io.headgate.gateway.routing;

import io.headgate.events.contract.TenantId;

/**
 * A tenant as routing sees it.
 *
 * @param id the tenant
 * @param key its key
 * @param rank the higher, the earlier it is taken among several
 * @param active whether it takes part
 */
public record TenantRef(TenantId id, String key, int rank, boolean active) {}
