package io.headgate.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Entra ID without its flag, JumpCloud and authentik name the members to remove in {@code value}. A
 * server that overlooks it removes everybody.
 *
 * <pre>
 * sent:      {"op": "Remove", "path": "members", "value": [{"$ref": null, "value": "f648"}]}
 * should be: {"op": "remove", "path": "members[value eq \"f648\"]"}
 * </pre>
 */
public final class EntraRemoveMembersByValue {
    private EntraRemoveMembersByValue() {}

    /**
     * Whether a remove operation names what to remove. An empty array does: it names nothing, so
     * nothing goes. No value, and null, mean the whole attribute as in the RFC.
     */
    public static boolean namesElements(@Nullable JsonNode value) {
        return value != null && !value.isNull() && !value.isMissingNode();
    }
}
