package io.headgate.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Entra ID wraps the value of a single-valued attribute in an array of one.
 *
 * <pre>
 * sent:      {"op": "Add", "path": "manager", "value": [{"$ref": "http://x/Users/1", "value": "1"}]}
 * should be: {"op": "add", "path": "...:manager", "value": {"value": "1"}}
 * </pre>
 */
public final class OneElementArrayForSingle {
    private OneElementArrayForSingle() {}

    /** The only element of an array of one, else the node itself. */
    public static JsonNode unwrap(JsonNode sent) {
        return sent.isArray() && sent.size() == 1 ? sent.get(0) : sent;
    }
}
