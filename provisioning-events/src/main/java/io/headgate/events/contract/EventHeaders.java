package io.headgate.events.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 over Kafka in binary mode: attributes are {@code ce_} headers, the value is the
 * data.
 *
 * @param type what kind of event
 * @param source the service that says it, for example {@code /headgate/gateway}
 * @param key the record's key
 * @param revision the state's revision
 * @param time when the change was accepted; the age of an event is measured from here
 * @param traceparent the W3C trace context of the request behind it
 */
public record EventHeaders(
        EventType type,
        String source,
        EventKey key,
        long revision,
        Instant time,
        @Nullable String traceparent) {

    /** As Kafka headers. */
    public List<Header> toKafka() {
        List<Header> headers = new ArrayList<>();
        headers.add(header("ce_specversion", "1.0"));
        headers.add(header("ce_id", key.text() + "@" + revision));
        headers.add(header("ce_source", source));
        headers.add(header("ce_type", type.wireName()));
        headers.add(header("ce_subject", key.id().toString()));
        headers.add(header("ce_time", time.toString()));
        headers.add(header("ce_tenant", key.tenant().toString()));
        headers.add(header("ce_revision", Long.toString(revision)));
        headers.add(header("content-type", "application/json"));
        if (traceparent != null) {
            headers.add(header("traceparent", traceparent));
        }
        return headers;
    }

    /** The text of a header, if the record has it. */
    public static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
