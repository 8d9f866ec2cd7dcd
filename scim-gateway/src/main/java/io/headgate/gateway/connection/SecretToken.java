package io.headgate.gateway.connection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A secret token of a connection; the secret itself is not kept. */
@Entity
@Table(name = "secret_token")
@IdClass(ConnectionKey.class)
class SecretToken {

    @Id
    @Column(name = "super_tenant_id")
    private UUID superTenantId;

    @Id private UUID id;

    @Column(name = "connection_id")
    private UUID connectionId;

    private String name;
    private String prefix;

    /** Read by Hibernate only: nobody else needs it. */
    @SuppressWarnings("UnusedVariable")
    private byte[] hash;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "last_used_at", insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    SecretToken() {}

    SecretToken(ConnectionKey key, UUID connectionId, String name, Secret secret, Issue issue) {
        this.superTenantId = key.superTenantId();
        this.id = key.id();
        this.connectionId = connectionId;
        this.name = name;
        this.prefix = secret.prefix();
        this.hash = secret.hash();
        this.createdBy = issue.by();
        this.createdAt = issue.at();
        this.expiresAt = issue.expiresAt();
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Lets the token end earlier than it would. */
    void endBy(Instant end) {
        if (expiresAt == null || expiresAt.isAfter(end)) {
            expiresAt = end;
        }
    }

    boolean live(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    View view() {
        return new View(id, name, prefix, createdBy, createdAt, expiresAt, revokedAt, lastUsedAt);
    }

    /** What is kept of a secret. */
    record Secret(String prefix, byte[] hash) {}

    /** Who made it, when, and until when it holds. */
    record Issue(String by, Instant at, @Nullable Instant expiresAt) {}

    /**
     * A token as the API lists it.
     *
     * @param prefix the part that may be shown
     * @param lastUsedAt within a minute
     */
    public record View(
            UUID id,
            String name,
            String prefix,
            String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {}
}
