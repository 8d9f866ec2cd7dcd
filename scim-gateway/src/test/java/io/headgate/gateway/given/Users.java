package io.headgate.gateway.given;

import java.util.List;
import java.util.stream.Collectors;

/** People and groups as identity providers send them. */
public final class Users {

    private Users() {}

    /** Somebody with a name only. */
    public static String named(String userName) {
        return """
               {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s"}
               """
                .formatted(userName);
    }

    /** Alice as Entra sends her. */
    public static String alice(String userName, String externalId) {
        return """
               {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
                           "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                "externalId":"%s","userName":"%s","active":true,"displayName":"Alice Liddell",
                "emails":[{"primary":true,"type":"work","value":"Alice.Liddell@example.org"},
                          {"type":"home","value":"alice@wonderland.example"}],
                "meta":{"resourceType":"User"},
                "name":{"formatted":"Alice Liddell","familyName":"Liddell","givenName":"Alice"},
                "title":"Engineer","password":"Rabbit-Hole-1865",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Research"}}
               """
                .formatted(externalId, userName);
    }

    /** Somebody who lives somewhere, which rules may go by. */
    public static String living(String userName, String city) {
        return """
               {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s",
                "addresses":[{"type":"work","locality":"%s"}]}
               """
                .formatted(userName, city);
    }

    /** A group of these members. */
    public static String group(String displayName, String... members) {
        return """
               {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"%s",
                "members":%s}
               """
                .formatted(displayName, members(members));
    }

    /** Members as they stand in a group or an operation. */
    public static String members(String... ids) {
        return List.of(ids).stream()
                .map(id -> "{\"value\":\"" + id + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
