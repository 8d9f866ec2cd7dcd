package io.headgate.scim.dialect;

import java.util.Locale;

/**
 * Entra ID without its flag capitalises the operations.
 *
 * <pre>
 * sent:      {"op": "Replace", "path": "displayName", "value": "Alice"}
 * should be: {"op": "replace", "path": "displayName", "value": "Alice"}
 * </pre>
 */
public final class EntraCapitalisedOps {
    private EntraCapitalisedOps() {}

    /** The operation in the RFC's spelling. */
    public static String correct(String op) {
        return op.strip().toLowerCase(Locale.ROOT);
    }
}
