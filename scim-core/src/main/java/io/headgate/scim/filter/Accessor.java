package io.headgate.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.scim.schema.ResolvedAttribute;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where an attribute's values are in a canonical document.
 *
 * @param extension the member that holds the attribute, null for the document itself
 */
record Accessor(String path, @Nullable String extension, String name, @Nullable String sub) {

    static Accessor of(ResolvedAttribute found) {
        return new Accessor(
                found.text(),
                found.extension(),
                found.attribute().name(),
                found.sub() == null ? null : found.sub().name());
    }

    static Accessor inElement(String sub) {
        return new Accessor(sub, null, sub, null);
    }

    /** Shows each value until the visitor has seen enough and says false. */
    void each(JsonNode resource, Predicate<JsonNode> visitor) {
        JsonNode holder = extension == null ? resource : resource.path(extension);
        eachOf(holder.path(name), visitor);
    }

    private boolean eachOf(JsonNode node, Predicate<JsonNode> visitor) {
        if (node.isArray()) {
            for (JsonNode element : node) {
                if (!eachOf(element, visitor)) {
                    return false;
                }
            }
            return true;
        }
        JsonNode value = sub == null ? node : node.path(sub);
        return !hasValue(value) || visitor.test(value);
    }

    private static boolean hasValue(JsonNode value) {
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isContainerNode() && value.isEmpty());
    }
}
