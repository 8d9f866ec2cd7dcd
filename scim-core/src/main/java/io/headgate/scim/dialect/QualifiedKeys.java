package io.headgate.scim.dialect;

/**
 * Entra ID writes attributes of an extension as keys with the URN before the name, not in the
 * extension's object.
 *
 * <pre>
 * sent:      {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber": "701984"}
 * should be: {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"employeeNumber": "701984"}}
 * </pre>
 */
public final class QualifiedKeys {
    private QualifiedKeys() {}

    /** Where the URN before the name ends, or -1: at the last colon, since URNs contain colons. */
    public static int colon(String key) {
        return key.lastIndexOf(':');
    }
}
