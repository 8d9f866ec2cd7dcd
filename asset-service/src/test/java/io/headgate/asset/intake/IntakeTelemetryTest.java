package io.headgate.asset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.EventType;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.events.intake.ReceivedEvent;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntakeTelemetryTest {

    private static final TenantId LONDON = new TenantId(new UUID(0, 1));
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final KeptSpans spans = new KeptSpans();
    private final IntakeTelemetry telemetry =
            new IntakeTelemetry(
                    OpenTelemetrySdk.builder()
                            .setTracerProvider(
                                    SdkTracerProvider.builder()
                                            .addSpanProcessor(SimpleSpanProcessor.create(spans))
                                            .build())
                            .setPropagators(
                                    ContextPropagators.create(
                                            W3CTraceContextPropagator.getInstance()))
                            .build(),
                    () -> "shared");

    @Test
    void anEventOfASampledRequestContinuesItsTrace() {
        telemetry.applied(List.of(event("00-" + TRACE + "-00f067aa0ba902b7-01")));

        assertThat(spans.kept)
                .singleElement()
                .satisfies(
                        span -> {
                            assertThat(span.getTraceId()).isEqualTo(TRACE);
                            assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
                            assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
                            assertThat(span.getName()).isEqualTo("process sub-account.state");
                        });
    }

    @Test
    void anEventOfARequestThatIsNotSampledLeavesNoSpan() {
        telemetry.applied(List.of(event("00-" + TRACE + "-00f067aa0ba902b7-00"), event(null)));

        assertThat(spans.kept).isEmpty();
    }

    @Test
    void aTenantIsNewsOnce() {
        AtomicInteger news = new AtomicInteger();
        telemetry.onNewTenant(news::incrementAndGet);

        telemetry.applied(List.of(event(null)));
        telemetry.applied(List.of(event(null)));

        assertThat(news).hasValue(1);
        assertThat(telemetry.heard()).containsExactly(LONDON);
    }

    private static ReceivedEvent event(@Nullable String traceparent) {
        return new ReceivedEvent(
                EventType.SUB_ACCOUNT_STATE,
                EventKey.subAccount(LONDON, new SubAccountId(new UUID(0, 2))),
                1,
                Instant.parse("2026-03-01T08:00:00Z"),
                traceparent,
                new byte[0]);
    }

    /** Keeps spans in memory. */
    private static final class KeptSpans implements SpanExporter {

        private final List<SpanData> kept = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            kept.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
