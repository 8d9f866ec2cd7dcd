package io.headgate.gateway.connection;

import io.headgate.gateway.storage.SuperTenantId;
import java.util.UUID;

/**
 * An identity provider that presented a secret token.
 *
 * @param superTenant the super tenant that the token opens
 * @param connection the connection it belongs to
 * @param token which token
 */
public record ScimCaller(SuperTenantId superTenant, UUID connection, UUID token) {}
