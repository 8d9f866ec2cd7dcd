package io.headgate.scim.dialect;

import java.util.Locale;
import java.util.Set;

/**
 * Okta echoes what it read, {@code id} included, whenever it writes: in PUT and in every group
 * rename.
 *
 * <pre>
 * sent:      {"op": "replace", "value": {"id": "abf4dd94", "displayName": "Staff"}}
 * should be: {"op": "replace", "value": {"displayName": "Staff"}}
 * </pre>
 */
public final class OktaReadOnlyIdInReplace {
    private OktaReadOnlyIdInReplace() {}

    private static final Set<String> ECHOED = Set.of("id", "meta", "schemas");

    /** Whether a key is one that every answer carries and that only this service writes. */
    public static boolean isEcho(String key) {
        return ECHOED.contains(key.toLowerCase(Locale.ROOT));
    }
}
