package io.headgate.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Rules about the elements of a multi-valued attribute. */
final class Elements {
    private Elements() {}

    /**
     * Adds an element, or completes the one with the same value and type: adding what is there
     * changes nothing (RFC 7644, section 3.5.2.1).
     */
    static void add(ArrayNode elements, JsonNode sent) {
        for (JsonNode present : elements) {
            if (present.equals(sent)) {
                return;
            }
            if (present instanceof ObjectNode object && isSame(object, sent)) {
                object.setAll((ObjectNode) sent);
                keepPrimary(elements, object);
                return;
            }
        }
        elements.add(sent);
        if (sent instanceof ObjectNode object) {
            keepPrimary(elements, object);
        }
    }

    /** Whether a value to remove names an element: by value, and by type when that is sent. */
    static boolean isNamedBy(JsonNode element, JsonNode named) {
        if (!named.isObject()) {
            return element.equals(named);
        }
        if (named.has("value")) {
            return isSame(element, named);
        }
        for (Map.Entry<String, JsonNode> field : named.properties()) {
            if (!field.getValue().equals(element.path(field.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** An element that has just become primary is the only one (RFC 7644, section 3.5.2). */
    @SuppressWarnings("ReferenceEquality")
    static void keepPrimary(ArrayNode elements, ObjectNode primary) {
        if (!primary.path("primary").asBoolean()) {
            return;
        }
        for (JsonNode element : elements) {
            if (element != primary
                    && element instanceof ObjectNode other
                    && other.path("primary").asBoolean()) {
                other.put("primary", false);
            }
        }
    }

    /** The primary element, else the first. */
    static Optional<ObjectNode> meant(ArrayNode elements) {
        for (JsonNode element : elements) {
            if (element instanceof ObjectNode object && object.path("primary").asBoolean()) {
                return Optional.of(object);
            }
        }
        return elements.path(0) instanceof ObjectNode first ? Optional.of(first) : Optional.empty();
    }

    static void removeSub(JsonNode element, String sub) {
        if (element instanceof ObjectNode object) {
            object.remove(sub);
        }
    }

    private static boolean isSame(JsonNode present, JsonNode sent) {
        return sent.has("value")
                && sent.get("value").equals(present.path("value"))
                && (!sent.has("type") || sent.get("type").equals(present.path("type")));
    }
}
