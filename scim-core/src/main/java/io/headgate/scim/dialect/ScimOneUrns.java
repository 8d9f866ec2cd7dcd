package io.headgate.scim.dialect;

import java.util.Locale;
import java.util.Set;

/**
 * OneLogin's JSON templates and old clients name the schemas of SCIM 1.x.
 *
 * <pre>
 * sent:      {"schemas": ["urn:scim:schemas:core:1.0"], "urn:scim:schemas:extension:enterprise:1.0": {...}}
 * should be: {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
 *             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {...}}
 * </pre>
 */
public final class ScimOneUrns {
    private ScimOneUrns() {}

    private static final String ENTERPRISE =
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final Set<String> CORE =
            Set.of(
                    "urn:scim:schemas:core:1.0",
                    "urn:scim:schemas:core:1.0:user",
                    "urn:scim:schemas:core:1.0:group");
    private static final Set<String> EXTENSION =
            Set.of(
                    "urn:scim:schemas:extension:enterprise:1.0",
                    "urn:scim:schemas:extension:enterprise:1.0:user");

    /** Whether a URN is a core schema of SCIM 1.x. */
    public static boolean isCore(String urn) {
        return CORE.contains(urn.toLowerCase(Locale.ROOT));
    }

    /** The 2.0 URN of an extension named by its 1.x one; any other text is left as it is. */
    public static String extension(String urn) {
        return EXTENSION.contains(urn.toLowerCase(Locale.ROOT)) ? ENTERPRISE : urn;
    }
}
