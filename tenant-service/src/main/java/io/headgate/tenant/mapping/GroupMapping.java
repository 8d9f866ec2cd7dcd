package io.headgate.tenant.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Members of a group get a role. */
@Entity
@Table(name = "group_mapping")
class GroupMapping {

    @EmbeddedId private Key key;

    @Column(name = "role")
    private String role;

    /** For Hibernate. */
    protected GroupMapping() {}

    GroupMapping(Key key, String role) {
        this.key = key;
        this.role = role;
    }

    void mapTo(String otherRole) {
        this.role = otherRole;
    }

    GroupMappingView view() {
        return new GroupMappingView(key.groupId().toString(), role);
    }

    /** A group is mapped at most once in a tenant. */
    @Embeddable
    record Key(
            @Column(name = "tenant_id") UUID tenantId, @Column(name = "group_id") UUID groupId) {}
}
