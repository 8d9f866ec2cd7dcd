package io.headgate.local.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headgate.local.secret.Secrets;
import io.headgate.local.token.SigningKey;
import io.headgate.local.token.TokenMint;
import io.headgate.local.token.TokenRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The connection of the demonstration's identity provider: made at the first start through the
 * gateway's administration, as an administrator would. Its secret token is shown by the gateway
 * once, so it is kept with the secrets.
 */
final class FirstConnection {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String NAME = "entra";
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final String gateway;
    private final Secrets secrets;
    private final String authorization;

    FirstConnection(String gateway, Secrets secrets, String superTenant) {
        this.gateway = gateway;
        this.secrets = secrets;
        this.authorization =
                "Bearer "
                        + new TokenMint(
                                        SigningKey.read(secrets.privateKeyFile()),
                                        Clock.systemUTC())
                                .mint(TokenRequest.superAdmin(superTenant));
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The secret token, kept in the secrets. */
        record Token(String value) implements Outcome {}

        /** The gateway did not make one; says why. */
        record None(String reason) implements Outcome {}
    }

    /** The secret token that is kept, else a new one. */
    Outcome ensure() {
        try {
            if (Files.exists(secrets.scimTokenFile())) {
                return new Outcome.Token(Files.readString(secrets.scimTokenFile()).strip());
            }
            try (HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
                return create(http);
            }
        } catch (IOException failure) {
            return new Outcome.None("the gateway did not answer: " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome.None("interrupted");
        }
    }

    private Outcome create(HttpClient http) throws IOException, InterruptedException {
        Optional<String> connection = find(http);
        if (connection.isEmpty()) {
            HttpResponse<String> made =
                    post(
                            http,
                            "/api/v1/connections",
                            "{\"name\":\"entra\",\"identityProvider\":\"entra\"}");
            if (made.statusCode() != CREATED) {
                return refused("POST /api/v1/connections", made);
            }
            connection = Optional.of(JSON.readTree(made.body()).path("id").asText());
        }
        String path = "/api/v1/connections/" + connection.get() + "/tokens";
        HttpResponse<String> token = post(http, path, "{\"name\":\"first\"}");
        if (token.statusCode() != CREATED) {
            return refused("POST " + path, token);
        }
        String value = JSON.readTree(token.body()).path("token").asText();
        secrets.keepScimToken(value);
        return new Outcome.Token(value);
    }

    private Optional<String> find(HttpClient http) throws IOException, InterruptedException {
        HttpResponse<String> list = send(http, request("/api/v1/connections").GET());
        if (list.statusCode() != OK) {
            return Optional.empty();
        }
        JsonNode body = JSON.readTree(list.body());
        JsonNode items = body.isArray() ? body : body.path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("name").asText().equals(NAME))
                .map(item -> item.path("id").asText())
                .findFirst();
    }

    private HttpResponse<String> post(HttpClient http, String path, String body)
            throws IOException, InterruptedException {
        return send(
                http,
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("Authorization", authorization);
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Outcome refused(String call, HttpResponse<String> answer) {
        return new Outcome.None("the gateway answered " + answer.statusCode() + " to " + call);
    }
}
