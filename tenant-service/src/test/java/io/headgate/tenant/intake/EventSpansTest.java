package io.headgate.tenant.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.EventType;
import io.headgate.events.intake.ReceivedEvent;
import io.headgate.tenant.given.London;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventSpansTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    private final RecordedSpans recorded = new RecordedSpans();
    private final EventSpans spans =
            new EventSpans(
                    SdkTracerProvider.builder()
                            .addSpanProcessor(SimpleSpanProcessor.create(recorded))
                            .build()
                            .get("test"));

    @Test
    void aSampledTraceGetsAConsumerSpanBelowTheRemoteParent() {
        spans.begin();
        spans.applied(List.of(event("00-" + TRACE + "-" + SPAN + "-01")));

        assertThat(recorded.spans).hasSize(1);
        SpanData span = recorded.spans.getFirst();
        assertThat(span.getName()).isEqualTo("apply account.state");
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo(SPAN);
    }

    @Test
    void noTraceAnUnsampledOneAndNonsenseGetNone() {
        spans.begin();
        spans.applied(
                List.of(
                        event(null),
                        event("00-" + TRACE + "-" + SPAN + "-00"),
                        event("nonsense"),
                        event("00-" + TRACE + "-" + SPAN + "-zz"),
                        event("00-short-ids-01")));

        assertThat(recorded.spans).isEmpty();
    }

    private static ReceivedEvent event(@Nullable String traceparent) {
        London london = London.of(EventSpansTest.class, "london");
        return new ReceivedEvent(
                EventType.ACCOUNT_STATE,
                EventKey.account(london.id(), london.account("alice")),
                1,
                Instant.EPOCH,
                traceparent,
                new byte[0]);
    }

    /** Keeps what it is given. */
    private static final class RecordedSpans implements SpanExporter {

        private final List<SpanData> spans = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> batch) {
            spans.addAll(batch);
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
