package io.headgate.tenant.tenant;

import io.headgate.tenant.access.Caller;
import io.headgate.tenant.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tenants in reach. */
@Path("/api/v1/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tenants")
public class TenantsEndpoint {

    private final Caller caller;

    TenantsEndpoint(Caller caller) {
        this.caller = caller;
    }

    /** All that this cell hosts and the caller reaches. */
    @GET
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.AUDITOR, Role.SERVICE})
    @Operation(summary = "Lists the tenants of this cell that the token reaches")
    public List<TenantView> list() {
        return caller.tenants().stream()
                .map(
                        tenant ->
                                new TenantView(
                                        tenant.id().toString(),
                                        tenant.superTenant(),
                                        tenant.key(),
                                        tenant.name(),
                                        tenant.status().name()))
                .toList();
    }

    /**
     * A tenant.
     *
     * @param id the same in every service
     * @param superTenant the key of the organisation that owns it
     * @param key unique within the super tenant
     * @param name for people
     * @param status ACTIVE or SUSPENDED
     */
    public record TenantView(
            String id, String superTenant, String key, String name, String status) {}
}
