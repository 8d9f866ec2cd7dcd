package io.headgate.gateway.routing;

import java.util.List;

/** Which tenants a rule leads to. Look-ups only ever find tenants; data never creates one. */
public sealed interface Target {

    /**
     * These tenants.
     *
     * @param keys tenant keys, at least one
     */
    record Fixed(List<String> keys) implements Target {

        /** Copies the keys. */
        public Fixed {
            keys = List.copyOf(keys);
        }
    }

    /**
     * The tenant whose key, alias or e-mail domain is the value of an attribute.
     *
     * @param attribute a SCIM attribute path
     */
    record ByAttribute(String attribute) implements Target {}

    /**
     * The tenant named within the names of the user's groups.
     *
     * @param pattern a group name with {@code {tenant}} once and {@code *} for any text
     */
    record ByGroupName(String pattern) implements Target {}
}
