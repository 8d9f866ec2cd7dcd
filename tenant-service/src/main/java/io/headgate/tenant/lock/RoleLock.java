package io.headgate.tenant.lock;

import io.headgate.tenant.role.LockTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Freezes a sub-account's role against assignment by groups. */
@Entity
@Table(name = "role_lock")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class RoleLock {

    @EmbeddedId private Key key;

    @Column(name = "role")
    private String role;

    @Column(name = "owner")
    private String owner;

    @Column(name = "reason")
    private String reason;

    @Column(name = "locked_at")
    private Instant lockedAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    /** For Hibernate. */
    protected RoleLock() {}

    RoleLock(Key key, LockTerms terms, Instant lockedAt) {
        this.key = key;
        lock(terms, lockedAt);
    }

    final void lock(LockTerms terms, Instant at) {
        this.role = terms.role();
        this.owner = terms.owner();
        this.reason = terms.reason();
        this.expiresAt = terms.expiresAt();
        this.lockedAt = at;
    }

    LockTerms terms() {
        return new LockTerms(role, owner, reason, expiresAt);
    }

    /** An account has at most one lock. */
    @Embeddable
    record Key(
            @Column(name = "tenant_id") UUID tenantId,
            @Column(name = "account_id") UUID accountId) {}
}
