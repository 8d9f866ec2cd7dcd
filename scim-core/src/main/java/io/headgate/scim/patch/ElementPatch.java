package io.headgate.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.dialect.EntraRemoveMembersByValue;
import io.headgate.scim.dialect.SingleObjectForArray;
import io.headgate.scim.filter.Filter;
import io.headgate.scim.resource.AttributeValues;
import io.headgate.scim.resource.Documents;
import io.headgate.scim.schema.Attribute;
import io.headgate.scim.schema.ResolvedAttribute;
import io.headgate.scim.schema.ResourceSchema;
import java.util.Iterator;
import java.util.Optional;

/** An operation on the elements of one multi-valued attribute. */
final class ElementPatch {
    private final ObjectNode document;
    private final ResourceSchema schema;
    private final AttributeValues values;
    private final ResolvedAttribute target;

    ElementPatch(
            ObjectNode document,
            ResourceSchema schema,
            AttributeValues values,
            ResolvedAttribute target) {
        this.document = document;
        this.schema = schema;
        this.values = values;
        this.target = target;
    }

    void apply(Op op, PatchPath path, JsonNode value) {
        Filter filter = path.filter();
        if (filter != null) {
            selected(op, new Selection(filter, path.attribute(), target, schema), value);
            return;
        }
        switch (op) {
            case ADD -> {
                if (target.sub() == null) {
                    add(value);
                } else {
                    setSub(value);
                }
            }
            case REPLACE -> {
                if (target.sub() == null) {
                    replace(value);
                } else {
                    setSub(value);
                }
            }
            case REMOVE -> remove(value);
        }
    }

    private void selected(Op op, Selection selection, JsonNode value) {
        switch (op) {
            case REMOVE -> selection.remove(elements());
            case ADD, REPLACE -> {
                Attribute sub = target.sub();
                if (sub != null) {
                    selection.set(elements(), sub, values.canonical(sub, value, target.text()));
                } else if (op == Op.ADD) {
                    selection.merge(elements(), element(value));
                } else {
                    selection.replace(elements(), element(value));
                }
            }
        }
    }

    private Optional<JsonNode> element(JsonNode value) {
        JsonNode one = value.isArray() && value.size() == 1 ? value.get(0) : value;
        if (one.isArray() && !one.isEmpty()) {
            throw new ScimException(
                    ScimErrorType.INVALID_VALUE,
                    "The path on %s selects elements, but %d values were sent. Send one value."
                            .formatted(ScimException.quote(target.text()), one.size()));
        }
        return values.single(target.attribute(), one, target.text());
    }

    private ArrayNode elements() {
        ObjectNode holder = Documents.container(document, target.extension());
        String name = target.attribute().name();
        return holder.get(name) instanceof ArrayNode array ? array : holder.putArray(name);
    }

    private void add(JsonNode value) {
        values.canonical(target.attribute(), value, target.text())
                .ifPresent(sent -> sent.forEach(element -> Elements.add(elements(), element)));
    }

    private void replace(JsonNode value) {
        Optional<JsonNode> sent = values.canonical(target.attribute(), value, target.text());
        ArrayNode elements = elements();
        elements.removeAll();
        sent.ifPresent(list -> list.forEach(elements::add));
    }

    /** A path to a sub-attribute of all elements: the primary one is meant, else the first. */
    private void setSub(JsonNode value) {
        String sub = target.leaf().name();
        Optional<JsonNode> canonical = values.canonical(target.leaf(), value, target.text());
        ArrayNode elements = elements();
        if (canonical.isEmpty()) {
            Elements.meant(elements).ifPresent(element -> element.remove(sub));
            return;
        }
        ObjectNode element = Elements.meant(elements).orElseGet(elements::addObject);
        element.set(sub, canonical.get());
        Elements.keepPrimary(elements, element);
    }

    private void remove(JsonNode value) {
        Attribute sub = target.sub();
        ArrayNode elements = elements();
        if (sub != null) {
            elements.forEach(element -> Elements.removeSub(element, sub.name()));
        } else if (EntraRemoveMembersByValue.namesElements(value)) {
            for (JsonNode named : SingleObjectForArray.elements(value)) {
                values.single(target.attribute(), named, target.text())
                        .ifPresent(wanted -> removeNamed(elements, wanted));
            }
        } else {
            elements.removeAll();
        }
    }

    private static void removeNamed(ArrayNode elements, JsonNode named) {
        for (Iterator<JsonNode> each = elements.elements(); each.hasNext(); ) {
            if (Elements.isNamedBy(each.next(), named)) {
                each.remove();
            }
        }
    }
}
