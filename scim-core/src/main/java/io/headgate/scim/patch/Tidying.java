package io.headgate.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.resource.AttributeValues;
import io.headgate.scim.resource.Documents;
import io.headgate.scim.schema.Attribute;
import io.headgate.scim.schema.ResourceSchema;
import io.headgate.scim.schema.Schema;
import java.util.Iterator;
import java.util.List;

/** Drops what operations left empty: elements of a type and nothing else, objects, arrays. */
final class Tidying {
    private Tidying() {}

    static void tidy(ObjectNode document, ResourceSchema schema) {
        tidy(document, schema.core().attributes());
        for (Schema extension : schema.extensions()) {
            Documents.find(document, extension.id())
                    .ifPresent(container -> tidy(container, extension.attributes()));
        }
    }

    private static void tidy(ObjectNode holder, List<Attribute> attributes) {
        for (Attribute attribute : attributes) {
            JsonNode value = holder.path(attribute.name());
            if (value instanceof ArrayNode array && !attribute.isReadOnly()) {
                dropEmpty(array);
                AttributeValues.requireFew(array.size(), attribute.name());
            }
            if (value.isContainerNode() && value.isEmpty()) {
                holder.remove(attribute.name());
            }
        }
    }

    private static void dropEmpty(ArrayNode array) {
        for (Iterator<JsonNode> each = array.elements(); each.hasNext(); ) {
            if (AttributeValues.saysNothing(each.next())) {
                each.remove();
            }
        }
    }
}
