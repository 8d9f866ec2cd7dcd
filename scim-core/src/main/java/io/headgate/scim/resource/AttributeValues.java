package io.headgate.scim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.dialect.EmptyStringUnassigns;
import io.headgate.scim.dialect.EntraBooleanStrings;
import io.headgate.scim.dialect.EntraManagerString;
import io.headgate.scim.dialect.OneElementArrayForSingle;
import io.headgate.scim.dialect.OneLoginManagerId;
import io.headgate.scim.dialect.SingleObjectForArray;
import io.headgate.scim.dialect.ValueInsideValue;
import io.headgate.scim.schema.Attribute;
import io.headgate.scim.schema.AttributeType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts values into the form in which they are kept: of the declared type, sub-attributes by their
 * canonical names, nothing that says nothing. Everything else is kept as it was sent.
 */
public final class AttributeValues {
    /** The most values one attribute may have; members of groups have a limit of their own. */
    public static final int MOST = 1_000;

    private static final Set<String> SAYING_NOTHING_ALONE = Set.of("type", "primary");

    private final UnknownAttributes unknown;

    public AttributeValues(UnknownAttributes unknown) {
        this.unknown = unknown;
    }

    /**
     * The value to keep; empty when it means that there is none.
     *
     * @param where the path, for messages
     * @throws ScimException invalidValue when the value is of another type than declared
     */
    public Optional<JsonNode> canonical(Attribute attribute, JsonNode sent, String where) {
        return attribute.multiValued()
                ? elements(attribute, sent, where)
                : single(attribute, OneElementArrayForSingle.unwrap(sent), where);
    }

    /** One element of a multi-valued attribute, or the value of any other. */
    public Optional<JsonNode> single(Attribute attribute, JsonNode sent, String where) {
        if (EmptyStringUnassigns.isUnassigned(sent)) {
            return Optional.empty();
        }
        if (attribute.isComplex()) {
            return complex(attribute, sent, where);
        }
        JsonNode scalar = ValueInsideValue.unwrap(sent);
        if (EmptyStringUnassigns.isUnassigned(scalar)) {
            return Optional.empty();
        }
        return Optional.of(scalar(attribute.type(), scalar, where));
    }

    /**
     * The sub-attributes that an object sets or clears: a missing value means clear. Read-only ones
     * are left out.
     */
    public void eachSub(Attribute attribute, ObjectNode sent, String where, SubAttributes each) {
        for (Map.Entry<String, JsonNode> field : sent.properties()) {
            String name = OneLoginManagerId.correct(field.getKey());
            Optional<Attribute> sub = attribute.sub(name);
            if (sub.isEmpty()) {
                unknown.add(where + "." + field.getKey());
            } else if (!sub.get().isReadOnly()) {
                String subWhere = where + "." + sub.get().name();
                each.accept(sub.get(), canonical(sub.get(), field.getValue(), subWhere));
            }
        }
    }

    /** Receives a sub-attribute and its canonical value. */
    public interface SubAttributes {
        void accept(Attribute sub, Optional<JsonNode> value);
    }

    /** The object that a value of a complex attribute is, or stands for. */
    public ObjectNode object(Attribute attribute, JsonNode sent, String where) {
        if (sent instanceof ObjectNode object) {
            return object;
        }
        if (sent.isValueNode() && attribute.sub("value").isPresent()) {
            return EntraManagerString.asObject(sent);
        }
        throw wrongType(AttributeType.COMPLEX, sent, where);
    }

    /** Whether an element says anything: type and primary alone do not. */
    public static boolean saysNothing(JsonNode element) {
        if (!element.isObject()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> field : element.properties()) {
            if (!SAYING_NOTHING_ALONE.contains(field.getKey())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Refuses more values than are kept of one attribute.
     *
     * @throws ScimException tooMany
     */
    public static void requireFew(int size, String where) {
        if (size > MOST) {
            throw new ScimException(
                    ScimErrorType.TOO_MANY,
                    "The attribute %s has %d values; at most %d are accepted. Send fewer."
                            .formatted(ScimException.quote(where), size, MOST));
        }
    }

    private Optional<JsonNode> elements(Attribute attribute, JsonNode sent, String where) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        if (EmptyStringUnassigns.isUnassigned(sent)) {
            return Optional.empty();
        }
        requireFew(sent.size(), where);
        for (JsonNode element : SingleObjectForArray.elements(sent)) {
            single(attribute, element, where).filter(e -> !saysNothing(e)).ifPresent(kept::add);
        }
        keepOnePrimary(kept);
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    /** RFC 7643, section 2.4: true at most once; the first one stays. */
    private static void keepOnePrimary(ArrayNode elements) {
        boolean seen = false;
        for (JsonNode element : elements) {
            if (element instanceof ObjectNode object && object.path("primary").asBoolean()) {
                if (seen) {
                    object.put("primary", false);
                }
                seen = true;
            }
        }
    }

    private Optional<JsonNode> complex(Attribute attribute, JsonNode sent, String where) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        eachSub(
                attribute,
                object(attribute, sent, where),
                where,
                (sub, value) -> value.ifPresent(v -> kept.set(sub.name(), v)));
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    private static JsonNode scalar(AttributeType type, JsonNode sent, String where) {
        return switch (type) {
            case STRING, REFERENCE, BINARY, DATE_TIME -> {
                if (!sent.isTextual()) {
                    throw wrongType(type, sent, where);
                }
                yield sent;
            }
            case BOOLEAN -> {
                if (sent.isBoolean()) {
                    yield sent;
                }
                yield EntraBooleanStrings.read(sent.isTextual() ? sent.textValue() : "")
                        .map(BooleanNode::valueOf)
                        .orElseThrow(() -> wrongType(type, sent, where));
            }
            case INTEGER, DECIMAL -> number(type, sent, where);
            case COMPLEX -> throw new IllegalStateException("Not a scalar: " + where);
        };
    }

    private static JsonNode number(AttributeType type, JsonNode sent, String where) {
        JsonNode number = sent;
        if (sent.isTextual()) {
            try {
                number = DecimalNode.valueOf(new BigDecimal(sent.textValue()));
            } catch (NumberFormatException notANumber) {
                throw wrongType(type, sent, where);
            }
        }
        boolean fits = number.isNumber();
        if (!fits || (type == AttributeType.INTEGER && !number.canConvertToExactIntegral())) {
            throw wrongType(type, sent, where);
        }
        return number;
    }

    private static ScimException wrongType(AttributeType expected, JsonNode sent, String where) {
        return new ScimException(
                ScimErrorType.INVALID_VALUE,
                "The attribute %s is of type %s, but %s was sent. Correct the attribute mapping."
                        .formatted(ScimException.quote(where), expected.text(), Kinds.of(sent)));
    }
}
