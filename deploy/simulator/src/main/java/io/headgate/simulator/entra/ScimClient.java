package io.headgate.simulator.entra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Sends SCIM requests with a secret token, again and again if the policy says so. */
public final class ScimClient implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TIMEOUT)
                    .build();
    private final URI tenantUrl;
    private final String secretToken;
    private final RetryPolicy retries;
    private final Wire wire;

    /**
     * A client of one connection.
     *
     * @param tenantUrl what an administrator enters, for example {@code
     *     http://localhost:8080/scim/v2}
     * @param secretToken what an administrator enters
     */
    public ScimClient(URI tenantUrl, String secretToken, RetryPolicy retries, Wire wire) {
        this.tenantUrl = tenantUrl;
        this.secretToken = secretToken;
        this.retries = retries;
        this.wire = wire;
    }

    /**
     * Sends a request until there is an answer that stands.
     *
     * @return the last answer, whatever its status, or what broke the last attempt
     * @throws ProviderException if the thread is interrupted
     */
    public Result send(ScimRequest request) {
        for (int attempt = 1; ; attempt++) {
            wire.sending(request, attempt);
            long begun = System.nanoTime();
            Exchange.Outcome outcome = attempt(request);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            wire.received(new Exchange(request, attempt, outcome, took));
            Optional<Duration> wait = retries.wait(outcome, attempt, Clock.systemUTC().instant());
            if (wait.isEmpty()) {
                return new Result(outcome, attempt);
            }
            pause(wait.get());
        }
    }

    private Exchange.Outcome attempt(ScimRequest request) {
        JsonNode body = request.body();
        HttpRequest.Builder message =
                HttpRequest.newBuilder(URI.create(tenantUrl + request.path()))
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + secretToken)
                        .header("Accept", "application/scim+json")
                        .method(
                                request.method(),
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (body != null) {
            message.header("Content-Type", "application/scim+json; charset=utf-8");
        }
        try {
            HttpResponse<String> answer =
                    http.send(message.build(), HttpResponse.BodyHandlers.ofString());
            return new Exchange.Outcome.Answered(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Retry-After").orElse(null));
        } catch (IOException broken) {
            String reason = broken.getMessage();
            return new Exchange.Outcome.Broken(
                    reason == null ? broken.getClass().getSimpleName() : reason);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProviderException("The provisioning was interrupted.", interrupted);
        }
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProviderException("The provisioning was interrupted.", interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /**
     * What came of a request in the end.
     *
     * @param outcome of the last attempt
     * @param attempts how many there were
     */
    public record Result(Exchange.Outcome outcome, int attempts) {

        /** The status; 0 without an answer. */
        public int status() {
            return outcome instanceof Exchange.Outcome.Answered answered ? answered.status() : 0;
        }

        /** Whether it is a 2xx. */
        public boolean ok() {
            return outcome instanceof Exchange.Outcome.Answered answered && answered.ok();
        }

        /** The body; missing if it is empty or not JSON. */
        public JsonNode json() {
            if (outcome instanceof Exchange.Outcome.Answered answered) {
                try {
                    return JSON.readTree(answered.body());
                } catch (JsonProcessingException notJson) {
                    return MissingNode.getInstance();
                }
            }
            return MissingNode.getInstance();
        }

        /** What an administrator reads in the provider's log. */
        public String detail() {
            return switch (outcome) {
                case Exchange.Outcome.Broken broken -> "no answer: " + broken.reason();
                case Exchange.Outcome.Answered answered -> {
                    JsonNode detail = json().path("detail");
                    yield detail.isTextual() ? detail.asText() : answered.body();
                }
            };
        }
    }
}
