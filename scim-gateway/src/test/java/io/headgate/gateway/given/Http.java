package io.headgate.gateway.given;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Sends requests to the gateway under test exactly as they are written, nothing tidied up. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    /** A request to a path, to be completed. */
    public static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }

    /** The answer to a request. */
    public static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(
                    CLIENT.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("No answer", e);
        }
    }

    /** The answer to a request with a bearer token and perhaps a body. */
    public static Answer send(String token, Call call) {
        HttpRequest.Builder request = to(call.path());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        String body = call.body();
        if (body == null) {
            request.method(call.verb(), HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", call.type());
            request.method(call.verb(), HttpRequest.BodyPublishers.ofString(body));
        }
        return send(request);
    }

    /** A value as it stands in a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /**
     * What is asked.
     *
     * @param verb the HTTP method
     * @param path from the root, with the query
     * @param type the media type of the body
     * @param body what is sent, or nothing
     */
    public record Call(String verb, String path, String type, @Nullable String body) {}
}
