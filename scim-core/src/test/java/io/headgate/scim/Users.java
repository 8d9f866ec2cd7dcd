package io.headgate.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.message.ScimJson;
import java.nio.charset.StandardCharsets;

/** People and groups that tests speak of. */
public final class Users {
    private Users() {}

    /** An engineer with two addresses and a manager. */
    public static ObjectNode alice() {
        return json(
                """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                 "externalId": "a-1", "userName": "Alice@Example.com", "displayName": "Alice Ångström",
                 "name": {"givenName": "Alice", "familyName": "Ångström"}, "active": true,
                 "emails": [{"type": "work", "value": "alice@example.com", "primary": true},
                            {"type": "home", "value": "alice@home.example"}],
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                     {"department": "Research", "manager": {"value": "m-1"}}}
                """);
    }

    /** Somebody of whom only the user name is known. */
    public static ObjectNode bob() {
        return json(
                """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bob"}
                """);
    }

    public static ObjectNode json(String text) {
        return ScimJson.readObject(text.getBytes(StandardCharsets.UTF_8));
    }
}
