package io.headgate.gateway.access;

import io.headgate.gateway.problem.ProblemException;
import io.headgate.gateway.problem.ProblemType;
import io.headgate.gateway.supertenant.SuperTenants;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller from the request's token. */
@RequestScoped
public class Callers {

    private static final String EVERY_SUPER_TENANT = "*";

    private final JsonWebToken token;
    private final SuperTenants superTenants;
    private final RoutingContext request;

    Callers(JsonWebToken token, SuperTenants superTenants, RoutingContext request) {
        this.token = token;
        this.superTenants = superTenants;
        this.request = request;
    }

    /**
     * The caller, within its super tenant.
     *
     * @throws ProblemException if the token names no super tenant that exists
     */
    public Caller caller() {
        String key = token.getClaim("super_tenant");
        if (key == null || key.equals(EVERY_SUPER_TENANT)) {
            String wanted = request.request().getHeader("X-Super-Tenant");
            if (key == null || wanted == null) {
                throw new ProblemException(
                        ProblemType.FORBIDDEN,
                        "The token's claim \"super_tenant\" names no super tenant. Use a token of"
                                + " one, or with a deployment-wide token name it in the header"
                                + " X-Super-Tenant.");
            }
            key = wanted;
        }
        String named = key;
        SuperTenants.SuperTenant superTenant =
                superTenants
                        .find(named)
                        .orElseThrow(() -> ProblemException.notFound("The super tenant"));
        return new Caller(
                String.valueOf(token.getSubject()),
                token.getGroups(),
                superTenant.id(),
                superTenant.key(),
                tenants(),
                request.request().remoteAddress() == null
                        ? null
                        : request.request().remoteAddress().hostAddress(),
                RequestIds.of(request));
    }

    /** Whether the token is the deployment's own: it may create super tenants. */
    public boolean deploymentWide() {
        return EVERY_SUPER_TENANT.equals(token.getClaim("super_tenant"));
    }

    private Set<String> tenants() {
        Object claim = token.getClaim("tenants");
        Set<String> keys = new HashSet<>();
        if (claim instanceof JsonArray array) {
            array.getValuesAs(JsonString.class).forEach(key -> keys.add(key.getString()));
        }
        return keys;
    }
}
