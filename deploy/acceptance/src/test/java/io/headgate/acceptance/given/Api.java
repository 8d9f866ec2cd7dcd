package io.headgate.acceptance.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends JSON with a bearer token.
 *
 * @param token the token
 */
public record Api(String token) {

    /** Reads and writes JSON. */
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final int FIRST_NOT_OK = 300;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** What a GET answers; anything but a 2xx is an error. */
    public JsonNode get(String url) {
        return expectOk("GET", url, null);
    }

    /** What a PUT answers; anything but a 2xx is an error. */
    public JsonNode put(String url, String body) {
        return expectOk("PUT", url, body);
    }

    /** What a POST answers; anything but a 2xx is an error. */
    public JsonNode post(String url, String body) {
        return expectOk("POST", url, body);
    }

    private JsonNode expectOk(String method, String url, @Nullable String body) {
        Answer answer = send(method, url, body);
        if (answer.status() >= FIRST_NOT_OK) {
            throw new AssertionError(method + " " + url + " answered " + answer);
        }
        return answer.json();
    }

    /** Any answer. Headers come in pairs. */
    public Answer send(String method, String url, @Nullable String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + url, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param body as received
     * @param headers as received
     */
    public record Answer(int status, String body, java.net.http.HttpHeaders headers) {

        /** The body as JSON; missing when it is empty. */
        public JsonNode json() {
            try {
                return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
            } catch (JsonProcessingException notJson) {
                throw new AssertionError("not JSON: " + body, notJson);
            }
        }
    }
}
