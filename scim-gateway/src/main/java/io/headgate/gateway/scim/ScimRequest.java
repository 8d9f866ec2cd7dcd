package io.headgate.gateway.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.events.contract.Cause;
import io.headgate.gateway.access.RequestIds;
import io.headgate.gateway.connection.ScimCaller;
import io.headgate.gateway.directory.DirectoryUsers;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.message.ScimJson;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The request at hand: who sends it, on what behalf, and its body. */
@RequestScoped
public class ScimRequest {

    private static final Set<String> READ =
            Set.of("application/scim+json", "application/json", "text/json");
    private static final int DEFAULT_COUNT = 100;
    private static final int MOST = 200;

    private final RoutingContext request;
    private final Clock clock;
    private final ScimConfig config;

    ScimRequest(RoutingContext request, Clock clock, ScimConfig config) {
        this.request = request;
        this.clock = clock;
        this.config = config;
    }

    /**
     * The caller, and what the request does.
     *
     * @throws ScimException unauthorized if nobody was let in
     */
    ScimCaller caller(ScimOperation operation) {
        ScimFrontDoor.operation(request, operation);
        return ScimFrontDoor.caller(request)
                .orElseThrow(
                        () ->
                                new ScimException(
                                        ScimErrorType.UNAUTHORIZED,
                                        "The request has no valid secret token."));
    }

    /** What is recorded with a write of this request. */
    DirectoryUsers.Write write(ScimCaller caller) {
        return new DirectoryUsers.Write(
                new Cause(
                        Cause.Kind.SCIM,
                        RequestIds.of(request),
                        caller.connection().toString(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                traceparent());
    }

    /**
     * The body as JSON.
     *
     * @throws ScimException unsupportedMediaType, or invalidSyntax with the place of the error
     */
    ObjectNode body(byte @Nullable [] bytes) {
        String type = request.request().getHeader("Content-Type");
        if (type != null) {
            String plain = type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
            if (!READ.contains(plain)) {
                throw new ScimException(
                        ScimErrorType.UNSUPPORTED_MEDIA_TYPE,
                        "The body's Content-Type is not one that is read here. Send"
                                + " application/scim+json or application/json.");
            }
        }
        return ScimJson.readObject(bytes == null ? new byte[0] : ScimFrontDoor.bounded(bytes));
    }

    /** The URL below which the endpoints are, without a slash at the end. */
    String base() {
        return config.baseUrl()
                .orElseGet(
                        () ->
                                request.request().scheme()
                                        + "://"
                                        + request.request().authority()
                                        + ScimFrontDoor.PREFIX
                                        + "/v2");
    }

    /** The first result that is wanted, counted from 1 (RFC 7644 section 3.4.2.4). */
    static long startIndex(@Nullable String sent) {
        return Math.max(1, number("startIndex", sent, 1));
    }

    /** How many results are wanted; at most 200 are given. */
    static int count(@Nullable String sent) {
        return Math.clamp(number("count", sent, DEFAULT_COUNT), 0, MOST);
    }

    private static long number(String name, @Nullable String sent, long otherwise) {
        if (sent == null || sent.isBlank()) {
            return otherwise;
        }
        try {
            return Long.parseLong(sent.trim());
        } catch (NumberFormatException e) {
            throw new ScimException(
                    ScimErrorType.INVALID_VALUE,
                    "The parameter " + name + " is not a whole number.");
        }
    }

    private @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() && span.isSampled()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-01"
                : null;
    }
}
