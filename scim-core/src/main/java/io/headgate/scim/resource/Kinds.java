package io.headgate.scim.resource;

import com.fasterxml.jackson.databind.JsonNode;

/** What a value is, for messages that must not repeat it. */
public final class Kinds {
    private Kinds() {}

    /** For example {@code a string}. */
    public static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT, POJO -> "an object";
            case STRING, BINARY -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL, MISSING -> "nothing";
        };
    }
}
