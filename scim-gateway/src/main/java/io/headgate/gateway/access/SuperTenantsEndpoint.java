package io.headgate.gateway.access;

import io.headgate.gateway.problem.ProblemException;
import io.headgate.gateway.problem.ProblemType;
import io.headgate.gateway.supertenant.SuperTenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The super tenants of the deployment; for tokens that are not bound to one of them. */
@Path("/api/v1/super-tenants")
@RolesAllowed(Role.SUPER_ADMIN)
public class SuperTenantsEndpoint {

    private final Callers callers;
    private final SuperTenants superTenants;

    SuperTenantsEndpoint(Callers callers, SuperTenants superTenants) {
        this.callers = callers;
        this.superTenants = superTenants;
    }

    /** All of them. */
    @GET
    @Operation(summary = "The super tenants; needs a deployment-wide token")
    public List<View> list() {
        requireDeploymentWide();
        return superTenants.all().stream().map(one -> new View(one.key(), one.name())).toList();
    }

    /** Creates one, or finds the one of this key. */
    @PUT
    @Path("{key}")
    @Operation(summary = "Create a super tenant; needs a deployment-wide token")
    public View put(@PathParam("key") String key, @Nullable Draft draft) {
        requireDeploymentWide();
        SuperTenants.SuperTenant one =
                superTenants.ensure(
                        key, draft == null || draft.name() == null ? key : draft.name());
        return new View(one.key(), one.name());
    }

    private void requireDeploymentWide() {
        if (!callers.deploymentWide()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "Only a deployment-wide token (claim \"super_tenant\" is \"*\") may see or"
                            + " create super tenants.");
        }
    }

    /**
     * What is known of it at its creation.
     *
     * @param name for people; the key when left out
     */
    public record Draft(@Nullable String name) {}

    /** A super tenant as the API shows it. */
    public record View(String key, String name) {}
}
