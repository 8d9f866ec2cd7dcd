package io.headgate.gateway.routing;

import io.headgate.scim.text.Folding;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds tenants by key, alias or e-mail domain: trimmed and folded, as administrators expect. */
public final class TenantLookup {

    private final Map<String, TenantRef> byName = new HashMap<>();
    private final Map<String, TenantRef> byDomain = new HashMap<>();

    /** A look-up among these tenants. */
    public TenantLookup(Collection<Names> tenants) {
        for (Names tenant : tenants) {
            tenant.aliases().forEach(alias -> byName.putIfAbsent(fold(alias), tenant.ref()));
            tenant.domains().forEach(domain -> byDomain.putIfAbsent(fold(domain), tenant.ref()));
        }
        tenants.forEach(tenant -> byName.put(fold(tenant.ref().key()), tenant.ref()));
    }

    /** The tenant of this key. */
    public Optional<TenantRef> byKey(String key) {
        return find(key).filter(tenant -> fold(tenant.key()).equals(fold(key)));
    }

    /** The tenant that a value names; of an e-mail address the domain counts. */
    public Optional<TenantRef> find(String value) {
        String folded = fold(value);
        @Nullable TenantRef found = byName.get(folded);
        if (found == null) {
            found = byDomain.get(folded.substring(folded.lastIndexOf('@') + 1));
        }
        return Optional.ofNullable(found);
    }

    private static String fold(String text) {
        return Folding.fold(text.trim());
    }

    /**
     * A tenant with what it is called.
     *
     * @param ref the tenant
     * @param aliases other names
     * @param domains its verified e-mail domains
     */
    public record Names(TenantRef ref, List<String> aliases, List<String> domains) {

        /** Copies the lists. */
        public Names {
            aliases = List.copyOf(aliases);
            domains = List.copyOf(domains);
        }
    }
}
