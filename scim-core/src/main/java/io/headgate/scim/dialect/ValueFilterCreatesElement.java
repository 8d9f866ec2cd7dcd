package io.headgate.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Entra ID addresses an element that does not exist yet and expects it to be made.
 *
 * <pre>
 * sent:      {"op": "Add", "path": "emails[type eq \"work\"].value", "value": "alice@example.com"}   (no emails yet)
 * should be: {"op": "add", "path": "emails", "value": [{"type": "work", "value": "alice@example.com"}]}
 * </pre>
 */
public final class ValueFilterCreatesElement {
    private ValueFilterCreatesElement() {}

    /**
     * The element that a filter describes.
     *
     * @param terms sub-attribute and value of each {@code eq} in the filter, in order
     */
    public static ObjectNode create(Map<String, JsonNode> terms) {
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        element.setAll(terms);
        return element;
    }
}
