package io.headgate.gateway.tenant;

import io.headgate.events.contract.TenantState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A tenant of a super tenant. */
@Entity
@Table(name = "tenant")
@IdClass(TenantKey.class)
class Tenant {

    @Id
    @Column(name = "super_tenant_id")
    private UUID superTenantId;

    @Id private UUID id;

    @Column(updatable = false)
    private String key;

    private String name;
    private int rank;

    @Enumerated(EnumType.STRING)
    private TenantState.Status status;

    private String cell;
    private String[] aliases;
    private String[] domains;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** Read by Hibernate only: what is published is found by SQL. */
    @SuppressWarnings("UnusedVariable")
    private long revision;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Tenant() {}

    Tenant(TenantKey row, TenantDraft draft, Instant now, long revision) {
        this.superTenantId = row.superTenantId();
        this.id = row.id();
        this.key = draft.key();
        this.createdAt = now;
        this.cell = draft.cell();
        describe(draft, revision);
    }

    final void describe(TenantDraft draft, long newRevision) {
        this.name = draft.name();
        this.rank = Objects.requireNonNullElse(draft.rank(), 0);
        this.status = draft.status();
        this.aliases = draft.aliases().toArray(String[]::new);
        this.domains = draft.domains().toArray(String[]::new);
        this.revision = newRevision;
    }

    String key() {
        return key;
    }

    String cell() {
        return cell;
    }

    View view() {
        return new View(
                id, key, name, rank, status, cell, List.of(aliases), List.of(domains), createdAt);
    }

    /** A tenant as the API shows it. */
    public record View(
            UUID id,
            String key,
            String name,
            int rank,
            TenantState.Status status,
            String cell,
            List<String> aliases,
            List<String> domains,
            Instant createdAt) {}
}
