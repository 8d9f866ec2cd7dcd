package io.headgate.scim.dialect;

/**
 * Microsoft's documentation, and tenants configured from it, leave the colon out of the enterprise
 * URN.
 *
 * <pre>
 * sent:      "urn:ietf:params:scim:schemas:extension:enterprise:2.0User": {"department": "IT"}
 * should be: "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "IT"}
 * </pre>
 */
public final class MisspeltEnterpriseUrn {
    private MisspeltEnterpriseUrn() {}

    private static final String RIGHT =
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String WRONG = "urn:ietf:params:scim:schemas:extension:enterprise:2.0User";

    /** The URN that was meant; any other text is left as it is. */
    public static String correct(String urn) {
        return urn.equalsIgnoreCase(WRONG) ? RIGHT : urn;
    }

    /** A PATCH path with the URN that was meant. */
    public static String correctPath(String path) {
        return path.regionMatches(true, 0, WRONG, 0, WRONG.length())
                ? RIGHT + path.substring(WRONG.length())
                : path;
    }
}
