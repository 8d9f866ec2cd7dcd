package io.headgate.tenant.role;

import io.headgate.events.contract.TenantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The roles of tenants. */
@ApplicationScoped
class AccessRoles implements PanacheRepositoryBase<AccessRole, AccessRole.Key> {

    /** All of a tenant, the highest first. */
    List<AccessRole> ofTenant(TenantId tenant) {
        return list("key.tenantId = ?1 order by rank desc, key.name", tenant.value());
    }

    Optional<AccessRole> named(TenantId tenant, String name) {
        return findByIdOptional(new AccessRole.Key(tenant.value(), name));
    }
}
