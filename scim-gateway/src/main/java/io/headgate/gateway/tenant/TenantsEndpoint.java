package io.headgate.gateway.tenant;

import io.headgate.gateway.access.Callers;
import io.headgate.gateway.access.Role;
import io.headgate.gateway.problem.ProblemException;
import io.headgate.gateway.storage.WorkAvailable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The tenants of a super tenant. */
@Path("/api/v1/tenants")
@RolesAllowed({Role.SUPER_ADMIN, Role.AUDITOR, Role.TENANT_ADMIN, Role.SERVICE})
public class TenantsEndpoint {

    private final Callers callers;
    private final Tenants tenants;
    private final Event<WorkAvailable> work;

    TenantsEndpoint(Callers callers, Tenants tenants, Event<WorkAvailable> work) {
        this.callers = callers;
        this.tenants = tenants;
        this.work = work;
    }

    /** The tenants in reach of the token. */
    @GET
    @Operation(summary = "The tenants in reach of the token")
    public List<Tenant.View> list() {
        return tenants.all(callers.caller());
    }

    /** One tenant. */
    @GET
    @Path("{key}")
    @Operation(summary = "One tenant")
    public Tenant.View get(@PathParam("key") String key) {
        return tenants.one(callers.caller(), key);
    }

    /** Creates or changes a tenant. */
    @PUT
    @Path("{key}")
    @RolesAllowed(Role.SUPER_ADMIN)
    @Operation(summary = "Create a tenant, or change the one of this key")
    public Response put(@PathParam("key") String key, @Nullable TenantDraft draft) {
        if (draft == null || !key.equals(draft.key())) {
            throw ProblemException.invalid(
                    "Send the tenant as JSON, with \"key\" as in the path (\"" + key + "\").");
        }
        Tenants.Saved saved = tenants.save(callers.caller(), draft);
        work.fire(WorkAvailable.DIRTY);
        work.fire(WorkAvailable.UNPUBLISHED);
        return Response.status(saved.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(saved.tenant())
                .build();
    }
}
