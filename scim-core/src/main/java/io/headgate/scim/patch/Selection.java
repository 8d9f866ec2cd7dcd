package io.headgate.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.dialect.ValueFilterCreatesElement;
import io.headgate.scim.filter.And;
import io.headgate.scim.filter.AttributePath;
import io.headgate.scim.filter.Compare;
import io.headgate.scim.filter.CompiledFilter;
import io.headgate.scim.filter.Filter;
import io.headgate.scim.filter.FilterEvaluator;
import io.headgate.scim.filter.Literal;
import io.headgate.scim.filter.Operator;
import io.headgate.scim.filter.Truth;
import io.headgate.scim.schema.Attribute;
import io.headgate.scim.schema.ResolvedAttribute;
import io.headgate.scim.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The elements that the filter of a path selects. */
final class Selection {
    private final CompiledFilter filter;
    private final ResolvedAttribute target;

    Selection(
            Filter filter,
            AttributePath attribute,
            ResolvedAttribute target,
            ResourceSchema schema) {
        if (!target.attribute().multiValued()) {
            throw new ScimException(
                    ScimErrorType.INVALID_PATH,
                    "%s has one value only, which no filter can select. Leave the brackets out."
                            .formatted(ScimException.quote(target.attribute().name())));
        }
        this.filter = FilterEvaluator.compileElement(filter, attribute, schema);
        this.target = target;
    }

    /** Removes the elements, or their sub-attribute; that there are none is no error. */
    void remove(ArrayNode elements) {
        Attribute sub = target.sub();
        for (Iterator<JsonNode> each = elements.elements(); each.hasNext(); ) {
            JsonNode element = each.next();
            if (matches(element)) {
                if (sub == null) {
                    each.remove();
                } else {
                    Elements.removeSub(element, sub.name());
                }
            }
        }
    }

    /** Sets or clears a sub-attribute of the elements; makes the element if there is none. */
    void set(ArrayNode elements, Attribute sub, Optional<JsonNode> value) {
        if (value.isEmpty()) {
            matching(elements).forEach(element -> element.remove(sub.name()));
            return;
        }
        for (ObjectNode element : matchingOrNew(elements)) {
            element.set(sub.name(), value.get());
            Elements.keepPrimary(elements, element);
        }
    }

    /** Completes the elements with the value; makes the element if there is none. */
    void merge(ArrayNode elements, Optional<JsonNode> value) {
        for (ObjectNode element : matchingOrNew(elements)) {
            value.ifPresent(sent -> element.setAll((ObjectNode) sent));
            Elements.keepPrimary(elements, element);
        }
    }

    /** Puts the value in the place of the elements; what the filter asks for stays true of it. */
    void replace(ArrayNode elements, Optional<JsonNode> value) {
        if (value.isEmpty()) {
            matching(elements).forEach(element -> removeIdentical(elements, element));
            return;
        }
        List<ObjectNode> places = matchingOrNew(elements);
        ObjectNode place = places.getFirst();
        places.subList(1, places.size()).forEach(other -> removeIdentical(elements, other));
        place.removeAll();
        place.setAll(terms(filter.filter()).orElseGet(Map::of));
        place.setAll((ObjectNode) value.get());
        Elements.keepPrimary(elements, place);
    }

    private boolean matches(JsonNode element) {
        return filter.test(element) == Truth.TRUE;
    }

    private List<ObjectNode> matching(ArrayNode elements) {
        var matching = new ArrayList<ObjectNode>();
        for (JsonNode element : elements) {
            if (element instanceof ObjectNode object && matches(object)) {
                matching.add(object);
            }
        }
        return matching;
    }

    private List<ObjectNode> matchingOrNew(ArrayNode elements) {
        List<ObjectNode> matching = matching(elements);
        if (!matching.isEmpty()) {
            return matching;
        }
        ObjectNode created =
                ValueFilterCreatesElement.create(
                        terms(filter.filter()).orElseThrow(this::noTarget));
        elements.add(created);
        Elements.keepPrimary(elements, created);
        return List.of(created);
    }

    /** By identity: an equal element that the filter did not select would be another one. */
    @SuppressWarnings("ReferenceEquality")
    private static void removeIdentical(ArrayNode elements, ObjectNode element) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) == element) {
                elements.remove(i);
                return;
            }
        }
    }

    /**
     * What an element has for sure that the filter selects; empty when the filter leaves it open.
     */
    private static Optional<Map<String, JsonNode>> terms(Filter filter) {
        Map<String, JsonNode> terms = new LinkedHashMap<>();
        List<Filter> operands = filter instanceof And and ? and.operands() : List.of(filter);
        for (Filter operand : operands) {
            JsonNode value =
                    operand instanceof Compare compare && compare.op() == Operator.EQ
                            ? json(compare.value())
                            : null;
            if (value == null) {
                return Optional.empty();
            }
            terms.put(((Compare) operand).path().name(), value);
        }
        return Optional.of(terms);
    }

    private static @Nullable JsonNode json(Literal literal) {
        return switch (literal) {
            case Literal.Text text -> TextNode.valueOf(text.value());
            case Literal.Bool bool -> BooleanNode.valueOf(bool.value());
            case Literal.Numeric number -> DecimalNode.valueOf(number.value());
            case Literal.Null() -> null;
        };
    }

    private ScimException noTarget() {
        return new ScimException(
                ScimErrorType.NO_TARGET,
                "No element of %s matches the filter of the path, and it does not say how to make one. Filter with eq."
                        .formatted(ScimException.quote(target.attribute().name())));
    }
}
