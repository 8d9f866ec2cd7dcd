package io.headgate.gateway.connection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One identity provider's link to a super tenant. */
@Entity
@Table(name = "connection")
@IdClass(ConnectionKey.class)
class Connection {

    @Id
    @Column(name = "super_tenant_id")
    private UUID superTenantId;

    @Id private UUID id;
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "identity_provider")
    @Enumerated(EnumType.STRING)
    private IdentityProvider identityProvider;

    @Enumerated(EnumType.STRING)
    private Unresolved unresolved;

    @Column(name = "default_tenant")
    private @Nullable String defaultTenant;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_contact_at", insertable = false, updatable = false)
    private @Nullable Instant lastContactAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Connection() {}

    Connection(ConnectionKey key, ConnectionDraft draft, String nameKey, Instant now) {
        this.superTenantId = key.superTenantId();
        this.id = key.id();
        this.name = draft.name();
        this.nameKey = nameKey;
        this.identityProvider = draft.identityProvider();
        this.unresolved = draft.unresolved();
        this.defaultTenant = draft.defaultTenant();
        this.createdAt = now;
    }

    void change(ConnectionDraft draft, String folded) {
        this.name = draft.name();
        this.nameKey = folded;
        this.identityProvider = draft.identityProvider();
        this.unresolved = draft.unresolved();
        this.defaultTenant = draft.defaultTenant();
    }

    UUID id() {
        return id;
    }

    ConnectionView view() {
        return new ConnectionView(
                id, name, identityProvider, unresolved, defaultTenant, createdAt, lastContactAt);
    }
}
