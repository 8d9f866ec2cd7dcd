package io.headgate.gateway.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param contentType the media type, empty for none
 * @param text the body as it was sent
 * @param response everything else
 */
public record Answer(int status, String contentType, String text, HttpResponse<String> response) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                response);
    }

    /** The body; missing if there is none. */
    public JsonNode json() {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(status + " with a body that is not JSON: " + text, e);
        }
    }

    /** A value of the body by JSON pointer, as text. */
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    /** The id of the resource. */
    public String id() {
        return at("/id");
    }

    /** A field of every resource of a list. */
    public List<String> each(String field) {
        return each("Resources", field);
    }

    /** A field of every element of an array in the body. */
    public List<String> each(String array, String field) {
        List<String> values = new ArrayList<>();
        json().path(array).forEach(one -> values.add(one.path(field).asText()));
        return values;
    }

    /** A header; empty for none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
