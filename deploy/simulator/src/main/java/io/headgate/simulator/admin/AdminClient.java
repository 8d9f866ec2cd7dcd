package io.headgate.simulator.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headgate.local.token.SigningKey;
import io.headgate.local.token.TokenMint;
import io.headgate.local.token.TokenRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls the administrators' interface of one service. */
public final class AdminClient implements AutoCloseable {

    static final ObjectMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);
    private static final int OK = 200;
    private static final int FIRST_NOT_OK = 300;
    private static final int NOT_FOUND = 404;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .build();
    private final String service;
    private final URI url;
    private final String token;

    /**
     * A client with the token of somebody who administers a super tenant and its equipment.
     *
     * @param service for people, for example {@code the gateway}
     * @param url where the service is
     * @param keyFile the key that tokens are signed with
     */
    public AdminClient(String service, URI url, Path keyFile, String superTenant) {
        this.service = service;
        this.url = url;
        this.token =
                new TokenMint(SigningKey.read(keyFile), Clock.systemUTC())
                        .mint(
                                new TokenRequest(
                                        "demo-admin",
                                        superTenant,
                                        Set.of("super-admin", "asset-manager"),
                                        Set.of(),
                                        TOKEN_LIFETIME));
    }

    /** Where the service is. */
    public URI url() {
        return url;
    }

    /**
     * Whether the service says that it is ready.
     *
     * @throws AdminException if nothing listens there
     */
    public boolean ready() {
        try {
            return send(request("/q/health/ready").GET()).statusCode() == OK;
        } catch (ConnectException nobody) {
            throw unreachable(nobody);
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Reads something. */
    public <T> T get(String path, Class<T> type) {
        return read(call(request(path).GET(), "GET " + path), type);
    }

    /** Reads something that may be missing. */
    public <T> @Nullable T find(String path, Class<T> type) {
        try {
            return get(path, type);
        } catch (AdminException failure) {
            if (failure.status() == NOT_FOUND) {
                return null;
            }
            throw failure;
        }
    }

    /** Reads something as text. */
    public String text(String path) {
        return call(request(path).GET(), "GET " + path).body();
    }

    /** Reads something and its ETag. */
    public Tagged tagged(String path) {
        HttpResponse<String> answer = call(request(path).GET(), "GET " + path);
        return new Tagged(
                read(answer, JsonNode.class), answer.headers().firstValue("ETag").orElse("*"));
    }

    /** Puts something in its place. */
    public <T> T put(String path, Object body, Map<String, String> headers, Class<T> type) {
        HttpRequest.Builder request = request(path).PUT(json(body));
        headers.forEach(request::header);
        return read(call(request, "PUT " + path), type);
    }

    /** Does something. */
    public <T> T post(String path, Object body, Class<T> type) {
        return read(call(request(path).POST(json(body)), "POST " + path), type);
    }

    /** A text as part of a path or query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> call(HttpRequest.Builder request, String what) {
        HttpResponse<String> answer;
        try {
            answer = send(request);
        } catch (IOException broken) {
            throw unreachable(broken);
        }
        if (answer.statusCode() < OK || answer.statusCode() >= FIRST_NOT_OK) {
            throw new AdminException(
                    answer.statusCode(),
                    "%s answered %s with %d: %s"
                            .formatted(service, what, answer.statusCode(), detail(answer.body())),
                    null);
        }
        return answer;
    }

    private AdminException unreachable(IOException broken) {
        return new AdminException(
                0,
                "Nothing answers at "
                        + url
                        + " ("
                        + service
                        + "): start Headgate with ./run in another terminal and wait until it is"
                        + " ready.",
                broken);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, text/csv;q=0.5, */*;q=0.1")
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AdminException(0, "The demonstration was interrupted.", interrupted);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private <T> T read(HttpResponse<String> answer, Class<T> type) {
        try {
            return JSON.readValue(answer.body(), type);
        } catch (JsonProcessingException unexpected) {
            throw new AdminException(
                    answer.statusCode(),
                    service + " sent something that is not understood: " + answer.body(),
                    unexpected);
        }
    }

    private static String detail(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            String text = problem.path("detail").asText(problem.path("title").asText(body));
            return problem.has("errors") ? text + " " + problem.get("errors") : text;
        } catch (JsonProcessingException notJson) {
            return body;
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /** A document and the ETag that a change of it has to send. */
    public record Tagged(JsonNode body, String etag) {}
}
