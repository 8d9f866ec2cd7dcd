package io.headgate.bench.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headgate.local.process.StackException;
import io.headgate.local.token.SigningKey;
import io.headgate.local.token.TokenMint;
import io.headgate.local.token.TokenRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A super tenant of the measurement's own, set up through the gateway's administration: four
 * tenants, one rule by department, one connection with a secret token.
 */
public final class Organisation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_REFUSAL = 300;
    private static final String RULE =
            """
            {"rules":[{"name":"By department","mode":"HOME","attribute":\
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"}]}""";

    private final Platform platform;
    private final TokenMint mint;

    private Organisation(Platform platform) {
        this.platform = platform;
        this.mint =
                new TokenMint(
                        SigningKey.read(platform.secrets().privateKeyFile()), Clock.systemUTC());
    }

    /**
     * What was set up.
     *
     * @param superTenant key of the super tenant; no other measurement has the same
     * @param token the connection's secret token
     */
    public record Connected(String superTenant, String token) {}

    /** Sets one up. */
    public static Connected found(Platform platform) {
        String key = "bench-" + Long.toString(Instant.now().getEpochSecond(), Character.MAX_RADIX);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new Organisation(platform).found(http, key);
        } catch (IOException failure) {
            throw new StackException("The gateway does not answer: " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", interrupted);
        }
    }

    private Connected found(HttpClient http, String key) throws IOException, InterruptedException {
        send(http, "*", "PUT", "/api/v1/super-tenants/" + key, "{}");
        for (String tenant : People.TENANTS) {
            send(http, key, "PUT", "/api/v1/tenants/" + tenant, "{\"key\":\"" + tenant + "\"}");
        }
        send(http, key, "PUT", "/api/v1/routing-rules", RULE);
        JsonNode connection =
                send(
                        http,
                        key,
                        "POST",
                        "/api/v1/connections",
                        "{\"name\":\"bench\",\"identityProvider\":\"entra\"}");
        String tokens = "/api/v1/connections/" + connection.path("id").asText() + "/tokens";
        JsonNode token = send(http, key, "POST", tokens, "{\"name\":\"bench\"}");
        return new Connected(key, token.path("token").asText());
    }

    private JsonNode send(
            HttpClient http, String superTenant, String method, String path, String body)
            throws IOException, InterruptedException {
        String token =
                mint.mint(
                        new TokenRequest(
                                "bench",
                                superTenant,
                                Set.of("super-admin"),
                                Set.of(),
                                Duration.ofMinutes(5)));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(platform.gateway() + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw new StackException(
                    "The gateway refused %s %s with %d: %s"
                            .formatted(method, path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }
}
