package io.headgate.scim.dialect;

import java.util.List;
import java.util.Optional;

/**
 * Entra ID names attributes of an extension without the extension's URN, in bodies, paths and
 * filters.
 *
 * <pre>
 * sent:      {"op": "Add", "path": "manager", "value": "42"}    filter=manager eq "42"
 * should be: {"op": "add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", ...}
 * </pre>
 */
public final class UnqualifiedExtensionAttribute {
    private UnqualifiedExtensionAttribute() {}

    /** What was meant: the only candidate; nothing when several extensions know the name. */
    public static <T> Optional<T> theOnly(List<T> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
