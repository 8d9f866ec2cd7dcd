package io.headgate.tenant.role;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a role lock says.
 *
 * @param role the role that the account is held at
 * @param owner who answers for the lock
 * @param reason why it is there
 * @param expiresAt when it ends by itself; absent for never
 */
public record LockTerms(String role, String owner, String reason, @Nullable Instant expiresAt) {

    /** Whether it still holds at this moment. */
    public boolean holdsAt(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }
}
