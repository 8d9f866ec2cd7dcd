package io.headgate.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * OneLogin's JSON templates send one object where a multi-valued attribute needs an array.
 *
 * <pre>
 * sent:      "emails": {"value": "alice@example.com", "primary": true}
 * should be: "emails": [{"value": "alice@example.com", "primary": true}]
 * </pre>
 */
public final class SingleObjectForArray {
    private SingleObjectForArray() {}

    /** The elements that were meant: those of the array, or the one value itself. */
    public static List<JsonNode> elements(JsonNode sent) {
        if (!sent.isArray()) {
            return List.of(sent);
        }
        var elements = new ArrayList<JsonNode>(sent.size());
        sent.forEach(elements::add);
        return elements;
    }
}
