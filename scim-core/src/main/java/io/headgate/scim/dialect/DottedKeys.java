package io.headgate.scim.dialect;

/**
 * Entra ID with its flag puts paths where attribute names belong.
 *
 * <pre>
 * sent:      {"op": "replace", "value": {"name.givenName": "Alice"}}
 * should be: {"op": "replace", "value": {"name": {"givenName": "Alice"}}}
 * </pre>
 */
public final class DottedKeys {
    private DottedKeys() {}

    /** Where the dot before the sub-attribute is, or -1; a URN before the name may contain dots. */
    public static int dot(String key) {
        return key.indexOf('.', QualifiedKeys.colon(key) + 1);
    }
}
