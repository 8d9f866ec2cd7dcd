package io.headgate.tenant.given;

import io.headgate.events.contract.AccountState;
import io.headgate.events.contract.Erased;
import io.headgate.events.contract.EventHeaders;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.EventType;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.GroupState;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.events.contract.TenantState;
import io.headgate.events.contract.Topics;
import io.headgate.events.publishing.CellTopics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Says what the gateway would say, on the accounts topic of the shared cell. */
public final class Gateway implements AutoCloseable {

    /** The trace that every event here belongs to; not sampled. */
    public static final String TRACEPARENT =
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private static final String TOPIC = Topics.accounts(Topics.DEFAULT_CELL);

    private final Producer<String, byte[]> producer;

    /** A gateway on this broker. */
    public Gateway(String bootstrapServers) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrapServers);
        try {
            new CellTopics(kafka, 3).ensure(List.of(Topics.DEFAULT_CELL));
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new IllegalStateException("No topics", e);
        }
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 5),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** Says {@code account.state}. */
    public void says(AccountState state) {
        send(
                EventType.ACCOUNT_STATE,
                EventKey.account(state.tenant(), state.subAccount()),
                state.revision(),
                EventJson.bytes(state));
    }

    /** Says {@code tenant.state}. */
    public void says(TenantState state) {
        send(
                EventType.TENANT_STATE,
                EventKey.tenant(state.tenant()),
                state.revision(),
                EventJson.bytes(state));
    }

    /** Says {@code group.state}. */
    public void says(GroupState state) {
        send(
                EventType.GROUP_STATE,
                EventKey.group(state.tenant(), state.group()),
                state.revision(),
                EventJson.bytes(state));
    }

    /** Says {@code group.gone}. */
    public void saysGone(TenantId tenant, GroupId group, long revision) {
        send(
                EventType.GROUP_GONE,
                EventKey.group(tenant, group),
                revision,
                EventJson.bytes(new Erased(tenant, group.value(), revision)));
    }

    /** Says {@code account.erased}, and the tombstone after it. */
    public void saysErased(TenantId tenant, SubAccountId account, long revision) {
        EventKey key = EventKey.account(tenant, account);
        send(
                EventType.ACCOUNT_ERASED,
                key,
                revision,
                EventJson.bytes(new Erased(tenant, account.value(), revision)));
        send(EventType.ACCOUNT_ERASED, key, revision, null);
    }

    /** Says {@code account.state} with data that nobody can read. */
    public void saysNonsense(TenantId tenant, SubAccountId account, long revision) {
        send(
                EventType.ACCOUNT_STATE,
                EventKey.account(tenant, account),
                revision,
                "{\"tenant\": nonsense".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Waits until the broker has everything. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(EventType type, EventKey key, long revision, byte @Nullable [] data) {
        int partitions = producer.partitionsFor(TOPIC).size();
        EventHeaders headers =
                new EventHeaders(
                        type, "/headgate/gateway", key, revision, Instant.now(), TRACEPARENT);
        producer.send(
                new ProducerRecord<>(
                        TOPIC,
                        Topics.partition(key.tenant(), partitions),
                        key.text(),
                        data,
                        headers.toKafka()));
    }
}
