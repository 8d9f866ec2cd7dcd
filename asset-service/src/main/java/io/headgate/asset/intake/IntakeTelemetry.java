package io.headgate.asset.intake;

import io.headgate.events.contract.TenantId;
import io.headgate.events.contract.Topics;
import io.headgate.events.intake.ReceivedEvent;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Spans for events whose request is traced, and the tenants that were heard of. */
@ApplicationScoped
public class IntakeTelemetry {

    private static final String TRACEPARENT = "traceparent";
    private static final String SAMPLED = "-01";

    private final OpenTelemetry openTelemetry;
    private final Tracer tracer;
    private final String topic;
    private final Set<TenantId> heard = ConcurrentHashMap.newKeySet();
    private volatile Runnable onNewTenant = () -> {};

    /** For the topic of the cell. */
    public IntakeTelemetry(OpenTelemetry openTelemetry, IntakeConfig config) {
        this.openTelemetry = openTelemetry;
        this.tracer = openTelemetry.getTracer("io.headgate.asset.intake");
        this.topic = Topics.subAccounts(config.cell());
    }

    /** The tenants that events came in for since the start. */
    Set<TenantId> heard() {
        return Set.copyOf(heard);
    }

    /** Calls back when an event of a tenant not heard before was applied. */
    void onNewTenant(Runnable callback) {
        onNewTenant = callback;
    }

    /** Notes a batch that was committed. */
    void applied(List<ReceivedEvent> events) {
        boolean news = false;
        for (ReceivedEvent event : events) {
            news |= heard.add(event.key().tenant());
            String traceparent = event.traceparent();
            if (traceparent != null && traceparent.endsWith(SAMPLED)) {
                span(event, traceparent);
            }
        }
        if (news) {
            onNewTenant.run();
        }
    }

    private void span(ReceivedEvent event, String traceparent) {
        Context parent =
                openTelemetry
                        .getPropagators()
                        .getTextMapPropagator()
                        .extract(Context.root(), traceparent, new Traceparent());
        tracer.spanBuilder("process " + event.type().wireName())
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setStartTimestamp(event.time())
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("headgate.tenant", event.key().tenant().toString())
                .startSpan()
                .end();
    }

    /** Lets the propagator read the one header. */
    private static final class Traceparent implements TextMapGetter<String> {

        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return TRACEPARENT.equals(key) ? carrier : null;
        }
    }
}
