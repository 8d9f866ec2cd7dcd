package io.headgate.gateway.scim;

import io.headgate.gateway.access.RequestIds;
import io.headgate.gateway.connection.LastContact;
import io.headgate.gateway.connection.ScimCaller;
import io.headgate.gateway.connection.ScimCredentials;
import io.headgate.gateway.storage.StorageException;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.message.ScimError;
import io.headgate.scim.message.ScimJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Stands before every route below {@code /scim}: nobody passes without a live secret token, except
 * to discovery, which tells nothing of any tenant. Also names, measures and bounds each request.
 */
@ApplicationScoped
public class ScimFrontDoor {

    /** Everything below this is SCIM. */
    public static final String PREFIX = "/scim";

    private static final String CALLER = ScimCaller.class.getName();
    private static final String OPERATION = ScimOperation.class.getName();
    private static final String BEARER = "Bearer ";
    private static final int PRIORITY = 100;
    private static final int LONGEST_TARGET = 8 << 10;
    private static final int LARGEST_HEADERS = 20 << 10;
    private static final long LARGEST_BODY = 4L << 20;
    private static final String BODY_TOO_LARGE =
            "The body is larger than 4 MiB. Send fewer members or attributes at a time.";
    private static final Set<String> PUBLIC =
            Set.of("ServiceProviderConfig", "ResourceTypes", "Schemas");

    private static final Duration[] BUCKETS =
            IntStream.of(5, 10, 25, 50, 100, 250, 1_000, 10_000)
                    .mapToObj(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final ScimCredentials credentials;
    private final LastContact lastContact;
    private final MeterRegistry metrics;
    private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

    ScimFrontDoor(ScimCredentials credentials, LastContact lastContact, MeterRegistry metrics) {
        this.credentials = credentials;
        this.lastContact = lastContact;
        this.metrics = metrics;
    }

    /** Whether a request is one of SCIM. */
    public static boolean concerns(RoutingContext request) {
        return String.valueOf(request.normalizedPath()).startsWith(PREFIX);
    }

    /** The caller that this door let in; empty only on public routes. */
    static Optional<ScimCaller> caller(RoutingContext request) {
        return Optional.ofNullable(request.get(CALLER));
    }

    /** Says what the request does, for metrics. */
    static void operation(RoutingContext request, ScimOperation operation) {
        request.put(OPERATION, operation);
    }

    void stand(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (concerns(request)) {
                        enter(request);
                    } else {
                        request.response().putHeader(RequestIds.HEADER, RequestIds.of(request));
                        request.next();
                    }
                },
                PRIORITY);
    }

    private void enter(RoutingContext request) {
        long begun = System.nanoTime();
        request.response().putHeader(RequestIds.HEADER, RequestIds.of(request));
        request.addEndHandler(done -> measure(request, System.nanoTime() - begun));
        if (request.request().uri().length() > LONGEST_TARGET) {
            refuse(
                    request,
                    ScimErrorType.URI_TOO_LONG,
                    "Path and query are longer than 8 KiB. Shorten the filter.");
        } else if (headersTooLarge(request)) {
            refuse(
                    request,
                    ScimErrorType.HEADERS_TOO_LARGE,
                    "The headers are larger than 20 KiB. Send fewer or shorter ones.");
        } else if (tooLarge(request)) {
            refuse(request, ScimErrorType.PAYLOAD_TOO_LARGE, BODY_TOO_LARGE);
        } else if (isPublic(request)) {
            operation(request, ScimOperation.DISCOVERY);
            request.next();
        } else {
            authenticate(request);
        }
    }

    private void authenticate(RoutingContext request) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            refuse(
                    request,
                    ScimErrorType.UNAUTHORIZED,
                    "The request has no bearer token. Enter the secret token of the connection in"
                            + " the identity provider's provisioning settings.");
            return;
        }
        String token = header.substring(BEARER.length()).trim();
        Optional<ScimCaller> known = credentials.known(token);
        if (known.isPresent()) {
            pass(request, known.get());
            return;
        }
        request.request().pause();
        request.vertx()
                .executeBlocking(() -> credentials.authenticate(token), false)
                .onComplete(
                        found -> {
                            request.request().resume();
                            if (found.failed()) {
                                unavailable(request, found.cause());
                            } else if (found.result().isPresent()) {
                                pass(request, found.result().get());
                            } else {
                                refuse(
                                        request,
                                        ScimErrorType.UNAUTHORIZED,
                                        "The secret token is unknown, expired or revoked. Make a"
                                                + " new one for the connection and enter it in the"
                                                + " identity provider's provisioning settings.");
                            }
                        });
    }

    private void pass(RoutingContext request, ScimCaller caller) {
        request.put(CALLER, caller);
        lastContact.note(caller);
        request.next();
    }

    private static void unavailable(RoutingContext request, Throwable cause) {
        request.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
        refuse(
                request,
                StorageException.in(cause).isPresent()
                        ? ScimErrorType.UNAVAILABLE
                        : ScimErrorType.INTERNAL,
                "The secret token could not be checked now. Nothing was changed; try again.");
    }

    /**
     * A body that came in chunks, whose size nobody knew before.
     *
     * @throws ScimException payloadTooLarge
     */
    static byte[] bounded(byte[] body) {
        if (body.length > LARGEST_BODY) {
            throw new ScimException(ScimErrorType.PAYLOAD_TOO_LARGE, BODY_TOO_LARGE);
        }
        return body;
    }

    private static boolean headersTooLarge(RoutingContext request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.request().headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size > LARGEST_HEADERS;
    }

    private static boolean tooLarge(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null && Long.parseLong(length) > LARGEST_BODY;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isPublic(RoutingContext request) {
        if (!HttpMethod.GET.equals(request.request().method())) {
            return false;
        }
        String[] parts = request.normalizedPath().split("/", -1);
        return parts.length > 3 && PUBLIC.contains(parts[3]);
    }

    /** Answers with a SCIM error, outside of any resource method. */
    public static void refuse(RoutingContext request, ScimErrorType type, String detail) {
        if (request.response().ended()) {
            return;
        }
        if (type == ScimErrorType.UNAUTHORIZED) {
            request.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"headgate\"");
        }
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ScimAnswers.MEDIA_TYPE)
                .end(Buffer.buffer(ScimJson.write(ScimError.of(type, detail))));
    }

    private void measure(RoutingContext request, long nanos) {
        ScimOperation operation = request.get(OPERATION);
        timers.computeIfAbsent(
                        new Answered(
                                operation == null ? ScimOperation.OTHER : operation,
                                request.response().getStatusCode()),
                        this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Answered answered) {
        return Timer.builder("headgate.scim.requests")
                .description("SCIM requests by operation and status")
                .tag("operation", answered.operation().tag())
                .tag("status", Integer.toString(answered.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(metrics);
    }

    private record Answered(ScimOperation operation, int status) {}
}
