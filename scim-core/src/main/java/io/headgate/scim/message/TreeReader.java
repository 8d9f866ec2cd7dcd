package io.headgate.scim.message;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Builds the tree token by token, so that whatever PostgreSQL could not store is refused where it
 * stands.
 */
final class TreeReader {
    private static final int LARGEST_EXPONENT = 300;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;

    TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    ObjectNode readObject() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw ScimJson.invalid("The body is not a JSON object. Send one, beginning with {.");
        }
        ObjectNode root = object();
        if (parser.nextToken() != null) {
            throw refused("Something follows the JSON object", "Send one object only");
        }
        return root;
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = storable(parser.currentName());
            parser.nextToken();
            object.set(name, value());
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    private JsonNode value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.textNode(storable(parser.getText()));
            case VALUE_NUMBER_INT -> integer(new BigInteger(parser.getText()));
            case VALUE_NUMBER_FLOAT -> decimal(new BigDecimal(parser.getText()));
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw refused("A value is missing", "Send valid JSON");
        };
    }

    private static JsonNode integer(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return NODES.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE
                ? NODES.numberNode(number.longValue())
                : NODES.numberNode(number);
    }

    private JsonNode decimal(BigDecimal number) {
        long exponent = (long) number.precision() - number.scale();
        if (Math.abs(exponent) > LARGEST_EXPONENT || Math.abs(number.scale()) > LARGEST_EXPONENT) {
            throw refused("A number is too large or too small", "Send one that fits a double");
        }
        return NODES.numberNode(number);
    }

    private String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw refused("A string contains the character NUL", "Remove it");
            }
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw refused(
                            "A string contains half of a surrogate pair", "Send whole characters");
                }
                i++;
            }
        }
        return text;
    }

    private ScimException refused(String problem, String remedy) {
        return ScimJson.invalid(
                problem + ScimJson.at(parser.currentTokenLocation()) + ". " + remedy + ".");
    }
}
