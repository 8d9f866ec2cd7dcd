package io.headgate.gateway.storage;

import java.util.UUID;

/** The organisation whose identity providers are connected. */
public record SuperTenantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
