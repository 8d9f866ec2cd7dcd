package io.headgate.tenant.mapping;

import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.TenantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The group mappings of tenants. */
@ApplicationScoped
class GroupMappings implements PanacheRepositoryBase<GroupMapping, GroupMapping.Key> {

    List<GroupMapping> ofTenant(TenantId tenant) {
        return list("key.tenantId = ?1 order by role, key.groupId", tenant.value());
    }

    Optional<GroupMapping> ofGroup(TenantId tenant, GroupId group) {
        return findByIdOptional(new GroupMapping.Key(tenant.value(), group.value()));
    }
}
