package io.headgate.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Entra ID clears the manager with an object inside {@code value}, and older versions wrap plain
 * values alike.
 *
 * <pre>
 * sent:      {"op": "Replace", "path": "...:manager", "value": {"value": {"value": ""}}}
 * should be: {"op": "remove", "path": "...:manager"}
 * </pre>
 */
public final class ValueInsideValue {
    private ValueInsideValue() {}

    /** The innermost value of an object that consists of one, else the node itself. */
    public static JsonNode unwrap(JsonNode node) {
        JsonNode inner = node;
        while (inner.isObject() && inner.has("value")) {
            inner = inner.get("value");
        }
        return inner;
    }
}
