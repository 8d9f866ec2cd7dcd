package io.headgate.tenant.intake;

import io.headgate.events.contract.EventType;
import io.headgate.events.contract.TenantId;
import io.headgate.events.intake.Intake;
import io.headgate.events.intake.ReceivedEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What operators watch of intake: lag by tenant, parked keys, events by type. */
@ApplicationScoped
class IntakeMeters {

    private final MeterRegistry registry;
    private final EventSpans spans;
    private final Map<EventType, Counter> applied = new EnumMap<>(EventType.class);
    private final Set<TenantId> watched = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Intake intake;

    IntakeMeters(MeterRegistry registry, EventSpans spans) {
        this.registry = registry;
        this.spans = spans;
        for (EventType type : EventType.values()) {
            applied.put(
                    type,
                    Counter.builder("headgate.intake.applied")
                            .description("Events applied")
                            .tag("type", type.wireName())
                            .register(registry));
        }
    }

    void watch(Intake running) {
        intake = running;
        Gauge.builder("headgate.intake.parked", running, Intake::parked)
                .description("Keys that could not be applied and wait")
                .baseUnit("keys")
                .register(registry);
    }

    void begin() {
        spans.begin();
    }

    void applied(List<ReceivedEvent> events) {
        spans.applied(events);
        for (ReceivedEvent event : events) {
            Counter counter = applied.get(event.type());
            if (counter != null) {
                counter.increment();
            }
            if (watched.add(event.key().tenant())) {
                watchLag(event.key().tenant());
            }
        }
    }

    private void watchLag(TenantId tenant) {
        Gauge.builder("headgate.intake.lag", () -> lagSeconds(tenant))
                .description("Age of the newest applied event when it was applied")
                .baseUnit("seconds")
                .tag("tenant", tenant.toString())
                .register(registry);
    }

    private double lagSeconds(TenantId tenant) {
        Intake running = intake;
        return running == null
                ? 0
                : running.lag().getOrDefault(tenant, Duration.ZERO).toMillis() / 1000.0;
    }
}
