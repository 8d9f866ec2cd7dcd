package io.headgate.gateway.connection;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection as the API shows it.
 *
 * @param id its id
 * @param name for people
 * @param identityProvider whose dialect it speaks
 * @param unresolved what becomes of users without a tenant
 * @param defaultTenant where they go, if so set
 * @param createdAt when it was made
 * @param lastContactAt when the identity provider last called
 */
public record ConnectionView(
        UUID id,
        String name,
        IdentityProvider identityProvider,
        Unresolved unresolved,
        @Nullable String defaultTenant,
        Instant createdAt,
        @Nullable Instant lastContactAt) {

    /** Whether users whom no rule places end up alike. */
    boolean placesLike(ConnectionView other) {
        return unresolved == other.unresolved && Objects.equals(defaultTenant, other.defaultTenant);
    }
}
