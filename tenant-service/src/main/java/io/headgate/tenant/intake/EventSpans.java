package io.headgate.tenant.intake;

import io.headgate.events.intake.ReceivedEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A span for each event whose trace is sampled, from the begin of its batch to the commit. */
@ApplicationScoped
class EventSpans {

    /** W3C trace context: version, trace id, span id, flags, and what later versions append. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private final Tracer tracer;
    private Instant begun = Instant.EPOCH;

    EventSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Notes when the batch began; batches do not overlap. */
    void begin() {
        begun = Instant.now();
    }

    void applied(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            SpanContext parent = parent(event.traceparent());
            if (parent.isSampled()) {
                record(event, parent);
            }
        }
    }

    private void record(ReceivedEvent event, SpanContext parent) {
        tracer.spanBuilder("apply " + event.type().wireName())
                .setParent(Context.root().with(Span.wrap(parent)))
                .setSpanKind(SpanKind.CONSUMER)
                .setStartTimestamp(begun)
                .setAttribute("headgate.tenant", event.key().tenant().toString())
                .setAttribute("headgate.revision", event.revision())
                .startSpan()
                .end();
    }

    private static SpanContext parent(@Nullable String traceparent) {
        Matcher parts = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return parts.matches()
                ? SpanContext.createFromRemoteParent(
                        parts.group(1),
                        parts.group(2),
                        TraceFlags.fromHex(parts.group(3), 0),
                        TraceState.getDefault())
                : SpanContext.getInvalid();
    }
}
