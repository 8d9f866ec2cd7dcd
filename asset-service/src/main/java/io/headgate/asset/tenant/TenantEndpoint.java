package io.headgate.asset.tenant;

import io.headgate.asset.access.Role;
import io.headgate.asset.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tenants in reach, over HTTP. */
@Path("/api/v1/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tenants")
public class TenantEndpoint {

    private final Reach reach;

    /** Over the caller's reach. */
    public TenantEndpoint(Reach reach) {
        this.reach = reach;
    }

    /** All of them, by key. */
    @GET
    @RolesAllowed({
        Role.SUPER_ADMIN,
        Role.TENANT_ADMIN,
        Role.AUDITOR,
        Role.ASSET_MANAGER,
        Role.SERVICE
    })
    @Operation(
            summary = "The tenants that the token reaches",
            description = "By key. Tenants appear here once the gateway has announced them.")
    public Page<Tenant> tenants() {
        return new Page<>(reach.all(), null);
    }
}
