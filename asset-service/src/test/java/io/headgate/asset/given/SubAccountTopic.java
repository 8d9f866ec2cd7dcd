package io.headgate.asset.given;

import io.headgate.events.contract.Erased;
import io.headgate.events.contract.EventHeaders;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.EventType;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.SubAccountState;
import io.headgate.events.contract.TenantState;
import io.headgate.events.contract.Topics;
import io.headgate.events.publishing.CellTopics;
import io.headgate.local.test.EmbeddedStack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Says what the tenant-service says, on the topic of the shared cell. */
public final class SubAccountTopic implements AutoCloseable {

    private static final int PARTITIONS = 2;

    private final KafkaProducer<String, byte[]> producer;

    /** Makes sure of the topic. */
    public SubAccountTopic() {
        Map<String, Object> kafka =
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        EmbeddedStack.current().kafka().bootstrapServers());
        try {
            new CellTopics(kafka, PARTITIONS).ensure(List.of(Topics.DEFAULT_CELL));
        } catch (Exception e) {
            throw new IllegalStateException("No topics", e);
        }
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    }

    /** A tenant is there, or changes. */
    public void says(TenantState state) {
        send(EventType.TENANT_STATE, EventKey.tenant(state.tenant()), state.revision(), state);
    }

    /** An account is as it is. */
    public void says(SubAccountState state) {
        says(state, null);
    }

    /** An account is as it is, in the course of a traced request. */
    public void says(SubAccountState state, @Nullable String traceparent) {
        send(
                new EventHeaders(
                        EventType.SUB_ACCOUNT_STATE,
                        "/headgate/tenant-service",
                        EventKey.subAccount(state.tenant(), state.subAccount()),
                        state.revision(),
                        state.cause().at(),
                        traceparent),
                EventJson.bytes(state));
    }

    /** An account is erased; a tombstone follows. */
    public void erases(Person person, long revision) {
        EventKey key = EventKey.subAccount(person.tenant(), person.id());
        SubAccountId id = person.id();
        send(
                EventType.SUB_ACCOUNT_ERASED,
                key,
                revision,
                new Erased(person.tenant(), id.value(), revision));
        deliver(
                new ProducerRecord<>(
                        Topics.subAccounts(Topics.DEFAULT_CELL),
                        Topics.partition(key.tenant(), PARTITIONS),
                        key.text(),
                        null));
    }

    /** Says something that cannot be read. */
    public void garbles(Person person, long revision) {
        send(
                new EventHeaders(
                        EventType.SUB_ACCOUNT_STATE,
                        "/headgate/tenant-service",
                        EventKey.subAccount(person.tenant(), person.id()),
                        revision,
                        Instant.now(),
                        null),
                new byte[] {'{'});
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(EventType type, EventKey key, long revision, Object state) {
        send(
                new EventHeaders(
                        type, "/headgate/tenant-service", key, revision, Instant.now(), null),
                EventJson.bytes(state));
    }

    private void send(EventHeaders headers, byte[] data) {
        EventKey key = headers.key();
        deliver(
                new ProducerRecord<>(
                        Topics.subAccounts(Topics.DEFAULT_CELL),
                        Topics.partition(key.tenant(), PARTITIONS),
                        null,
                        key.text(),
                        data,
                        headers.toKafka()));
    }

    private void deliver(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not take the record", e);
        }
    }
}
