package io.headgate.tenant.given;

import io.headgate.events.contract.EventHeaders;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.SubAccountState;
import io.headgate.events.contract.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears what the tenant-service says on the sub-accounts topic of the shared cell. */
public final class Downstream implements AutoCloseable {

    private final Consumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();

    /** A consumer on this broker, from the start of the topic. */
    public Downstream(String bootstrapServers) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "isolation.level",
                                "read_committed"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> all =
                consumer.partitionsFor(Topics.subAccounts(Topics.DEFAULT_CELL)).stream()
                        .map(one -> new TopicPartition(one.topic(), one.partition()))
                        .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** Every record of a key so far, oldest first; types as on the wire, "tombstone" for none. */
    public List<String> types(String key) {
        poll();
        return heard.stream()
                .filter(record -> record.key().equals(key))
                .map(
                        record ->
                                record.value() == null
                                        ? "tombstone"
                                        : EventHeaders.text(record.headers(), "ce_type")
                                                .orElseThrow())
                .toList();
    }

    /** Every state of an account so far, oldest first. */
    public List<SubAccountState> states(String key) {
        poll();
        return heard.stream()
                .filter(record -> record.key().equals(key) && record.value() != null)
                .filter(
                        record ->
                                EventHeaders.text(record.headers(), "ce_type")
                                        .orElseThrow()
                                        .equals("sub-account.state"))
                .map(record -> EventJson.read(record.value(), SubAccountState.class))
                .toList();
    }

    /** The value of a header of every record of a key that has it, oldest first. */
    public List<String> headers(String key, String name) {
        poll();
        return heard.stream()
                .filter(record -> record.key().equals(key))
                .flatMap(record -> EventHeaders.text(record.headers(), name).stream())
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
    }
}
