package io.headgate.events.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * The JSON of events. Absent stays absent, times are ISO 8601, and readers pass over what they do
 * not know, so that a newer publisher may add fields.
 */
public final class EventJson {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    .build();

    private EventJson() {}

    /** The state as JSON in UTF-8. */
    public static byte[] bytes(Object state) {
        try {
            return MAPPER.writeValueAsBytes(state);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not serialisable: " + state.getClass(), e);
        }
    }

    /** The state as JSON text, for a JSON column. */
    public static String text(Object state) {
        try {
            return MAPPER.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not serialisable: " + state.getClass(), e);
        }
    }

    /**
     * Reads a state.
     *
     * @throws IllegalArgumentException if the bytes are not such a state
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Not a readable " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a state from a JSON column.
     *
     * @throws IllegalArgumentException if the text is not such a state
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Not a readable " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
