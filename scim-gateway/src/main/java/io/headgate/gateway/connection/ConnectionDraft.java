package io.headgate.gateway.connection;

import io.headgate.gateway.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A connection as an administrator sends it.
 *
 * @param name for people; unique in the super tenant, whatever its case
 * @param identityProvider whose dialect it speaks; {@code other} when left out
 * @param unresolved what becomes of users without a tenant; {@code LOBBY} when left out
 * @param defaultTenant a tenant's key; needed with {@code DEFAULT_TENANT}
 */
public record ConnectionDraft(
        String name,
        IdentityProvider identityProvider,
        Unresolved unresolved,
        @Nullable String defaultTenant) {

    private static final int LONGEST_NAME = 100;

    /** Fills in what was left out and refuses what cannot be. */
    public ConnectionDraft {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw ProblemException.invalid(
                    "\"name\" is the connection's name for people: 1 to "
                            + LONGEST_NAME
                            + " characters.");
        }
        identityProvider = identityProvider == null ? IdentityProvider.OTHER : identityProvider;
        unresolved = unresolved == null ? Unresolved.LOBBY : unresolved;
        if (unresolved == Unresolved.DEFAULT_TENANT && defaultTenant == null) {
            throw ProblemException.invalid(
                    "\"unresolved\" is DEFAULT_TENANT, so \"defaultTenant\" must name a tenant's key.");
        }
    }
}
