package io.headgate.scim.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads and writes bodies. What is read is safe to store: UTF-8 without NUL and lone surrogates, no
 * name twice in an object, numbers that fit a double, nested at most {@value #MAX_DEPTH} deep.
 */
public final class ScimJson {
    static final int MAX_DEPTH = 64;
    static final int MAX_NAME = 256;
    static final int MAX_STRING = 64 * 1024;
    static final int MAX_NUMBER = 64;

    private static final ObjectMapper MAPPER = new ObjectMapper(factory());

    private ScimJson() {}

    /**
     * The object a body consists of.
     *
     * @throws ScimException invalidSyntax, with line and column, when it is anything else
     */
    public static ObjectNode readObject(byte[] body) {
        String text = decode(body);
        if (text.isBlank()) {
            throw invalid("The request has no body. Send one JSON object.");
        }
        try (JsonParser parser = MAPPER.createParser(text)) {
            return read(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ObjectNode read(JsonParser parser) throws IOException {
        try {
            return new TreeReader(parser).readObject();
        } catch (StreamConstraintsException tooMuch) {
            throw invalid(limit(tooMuch) + at(place(tooMuch, parser)) + ". Send less.");
        } catch (JsonEOFException ended) {
            throw invalid(
                    "The body ends"
                            + at(place(ended, parser))
                            + " before its JSON object is complete. Send the whole object.");
        } catch (JsonProcessingException notJson) {
            throw invalid(problem(notJson) + at(place(notJson, parser)) + ". Send valid JSON.");
        }
    }

    /** Limits are not always reported with their place; then it is where the parser stands. */
    private static JsonLocation place(JsonProcessingException exception, JsonParser parser) {
        JsonLocation location = exception.getLocation();
        return location == null ? parser.currentLocation() : location;
    }

    /** A node as compact UTF-8. */
    public static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ScimException invalid(String detail) {
        return new ScimException(ScimErrorType.INVALID_SYNTAX, detail);
    }

    static String at(JsonLocation location) {
        return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .maxNameLength(MAX_NAME)
                                .maxStringLength(MAX_STRING)
                                .maxNumberLength(MAX_NUMBER)
                                .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
    }

    private static String decode(byte[] body) {
        int start = startsWithBom(body) ? 3 : 0;
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(body, start, body.length - start))
                            .toString();
            if (text.indexOf(0) < 0) {
                return text;
            }
        } catch (CharacterCodingException otherEncoding) {
            throw notUtf8();
        }
        throw notUtf8();
    }

    /** A NUL that is not escaped comes from UTF-16 or UTF-32. */
    private static ScimException notUtf8() {
        return invalid("The body is not UTF-8. Encode the JSON in UTF-8.");
    }

    private static boolean startsWithBom(byte[] body) {
        return body.length >= 3
                && body[0] == (byte) 0xEF
                && body[1] == (byte) 0xBB
                && body[2] == (byte) 0xBF;
    }

    private static String limit(StreamConstraintsException tooMuch) {
        String message = String.valueOf(tooMuch.getOriginalMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("depth")) {
            return "The JSON is nested deeper than " + MAX_DEPTH + " levels";
        }
        if (message.contains("name")) {
            return "A name is longer than " + MAX_NAME + " characters";
        }
        if (message.contains("number")) {
            return "A number is longer than " + MAX_NUMBER + " characters";
        }
        return "A string is longer than " + MAX_STRING + " characters";
    }

    private static String problem(JsonProcessingException notJson) {
        String message = String.valueOf(notJson.getOriginalMessage());
        return message.startsWith("Duplicate field")
                ? "A name occurs twice in one object"
                : "The body is not valid JSON";
    }
}
