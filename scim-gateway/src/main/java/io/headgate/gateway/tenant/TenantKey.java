package io.headgate.gateway.tenant;

import java.util.UUID;

/** The key of a tenant's row: first the super tenant. */
public record TenantKey(UUID superTenantId, UUID id) {}
