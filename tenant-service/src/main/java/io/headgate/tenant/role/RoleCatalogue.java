package io.headgate.tenant.role;

import io.headgate.events.contract.TenantId;
import io.headgate.tenant.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Which roles a tenant has, for what names one. */
@ApplicationScoped
public class RoleCatalogue {

    private final AccessRoles roles;

    RoleCatalogue(AccessRoles roles) {
        this.roles = roles;
    }

    /**
     * Refuses a name that is no role of the tenant.
     *
     * @throws ProblemException 400 if there is no such role
     */
    public void require(TenantId tenant, String role) {
        if (roles.named(tenant, role).isEmpty()) {
            throw ProblemException.invalid("The tenant has no role of this name. Make it first.");
        }
    }
}
