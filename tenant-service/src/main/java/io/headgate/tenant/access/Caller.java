package io.headgate.tenant.access;

import io.headgate.tenant.problem.InputText;
import io.headgate.tenant.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is calling, by the token: a super-admin reaches every tenant of its super tenant, everybody
 * else those that the token names. What is out of reach looks as if it did not exist.
 */
@RequestScoped
public class Caller {

    /** A super tenant claim that stands for every super tenant of the deployment. */
    private static final String ALL = "*";

    private static final int LONGEST_KEY = 128;

    private final JsonWebToken token;
    private final TenantDirectory directory;
    private final RequestId requestId;

    Caller(JsonWebToken token, TenantDirectory directory, RequestId requestId) {
        this.token = token;
        this.directory = directory;
        this.requestId = requestId;
    }

    /** For the audit log. */
    public Actor actor() {
        String subject = token.getSubject();
        return new Actor(subject == null ? "unnamed" : subject, requestId.value());
    }

    /** Every tenant in reach, by key. */
    public List<ReachableTenant> tenants() {
        return superTenant()
                .map(superTenant -> directory.find(superTenant, superTenant.equals(ALL), null))
                .orElse(List.of())
                .stream()
                .filter(this::reaches)
                .toList();
    }

    /**
     * The tenant of this key.
     *
     * @throws ProblemException 404 if it does not exist or is out of reach; 409 if a caller of all
     *     super tenants names a key that several of them have
     */
    public ReachableTenant tenant(String key) {
        if (key.length() > LONGEST_KEY || !InputText.isStorable(key)) {
            throw ProblemException.notFound("The tenant");
        }
        List<ReachableTenant> found =
                superTenant()
                        .map(owner -> directory.find(owner, owner.equals(ALL), key))
                        .orElse(List.of())
                        .stream()
                        .filter(this::reaches)
                        .toList();
        if (found.isEmpty()) {
            throw ProblemException.notFound("The tenant");
        }
        if (found.stream().map(ReachableTenant::superTenant).distinct().count() > 1) {
            throw ProblemException.conflict(
                    "Several super tenants have a tenant of this key. Use a token of one of them.");
        }
        return found.getFirst();
    }

    private boolean reaches(ReachableTenant tenant) {
        return token.getGroups().contains(Role.SUPER_ADMIN) || named().contains(tenant.key());
    }

    private Optional<String> superTenant() {
        return token.<Object>claim("super_tenant").map(Caller::text);
    }

    private Set<String> named() {
        return token.<Object>claim("tenants")
                .map(
                        claim ->
                                claim instanceof JsonArray array
                                        ? array.stream()
                                                .map(Caller::text)
                                                .collect(Collectors.toSet())
                                        : Set.<String>of())
                .orElse(Set.of());
    }

    private static String text(Object claim) {
        return claim instanceof JsonString string ? string.getString() : String.valueOf(claim);
    }
}
