package io.headgate.tenant.role;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A role of a tenant. */
@Entity
@Table(name = "access_role")
class AccessRole {

    @EmbeddedId private Key key;

    @Column(name = "rank")
    private int rank;

    @Column(name = "keeps_tenant_open")
    private boolean keepsTenantOpen;

    @Column(name = "description")
    private String description;

    /** For Hibernate. */
    protected AccessRole() {}

    AccessRole(UUID tenantId, AccessRoleView described) {
        this.key = new Key(tenantId, described.name());
        this.description = described.description();
        describe(described);
    }

    final void describe(AccessRoleView described) {
        this.rank = described.rank();
        this.keepsTenantOpen = described.keepsTenantOpen();
        this.description = described.description();
    }

    AccessRoleView view() {
        return new AccessRoleView(key.name(), rank, keepsTenantOpen, description);
    }

    /** A role's name is unique within its tenant. */
    @Embeddable
    record Key(@Column(name = "tenant_id") UUID tenantId, @Column(name = "name") String name) {}
}
