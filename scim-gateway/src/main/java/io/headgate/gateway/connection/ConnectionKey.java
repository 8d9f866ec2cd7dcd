package io.headgate.gateway.connection;

import java.util.UUID;

/** The key of a connection or secret token: first the super tenant. */
public record ConnectionKey(UUID superTenantId, UUID id) {}
