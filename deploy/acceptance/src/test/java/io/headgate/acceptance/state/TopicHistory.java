package io.headgate.acceptance.state;

import io.headgate.local.kafka.KafkaNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Every committed record of a topic, in order.
 *
 * @param records partition by partition, each from its start
 */
public record TopicHistory(List<ConsumerRecord<String, byte[]>> records) {

    /** What the gateway says. */
    public static final String ACCOUNTS = "headgate.accounts.shared";

    /** What the tenant service says. */
    public static final String SUB_ACCOUNTS = "headgate.sub-accounts.shared";

    /** Reads a topic up to its present end. */
    public static TopicHistory read(KafkaNode kafka, String topic) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(one -> new TopicPartition(topic, one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(records::add);
            }
        }
        return new TopicHistory(List.copyOf(records));
    }

    /** The records about these tenants. */
    public TopicHistory about(List<String> tenants) {
        return new TopicHistory(
                records.stream().filter(record -> tenants.contains(tenant(record))).toList());
    }

    /** The tenant that a record is about, by its key. */
    public static String tenant(ConsumerRecord<String, byte[]> record) {
        return record.key().substring(0, record.key().indexOf('/'));
    }

    /** Key, headers and data of a record, as one text. */
    public static String text(ConsumerRecord<String, byte[]> record) {
        StringBuilder text = new StringBuilder(record.key());
        for (Header header : record.headers()) {
            text.append('\n').append(header.key()).append('=');
            text.append(new String(header.value(), StandardCharsets.UTF_8));
        }
        byte[] data = record.value();
        return text.append('\n')
                .append(data == null ? "" : new String(data, StandardCharsets.UTF_8))
                .toString();
    }

    /** The revision of a record; -1 for one without, which is a tombstone. */
    public static long revision(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader("ce_revision");
        return header == null
                ? -1
                : Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** Records that stand behind a newer one of their key. */
    public List<String> stale() {
        Map<String, Long> newest = new HashMap<>();
        List<String> stale = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            long revision = revision(record);
            if (revision < 0) {
                continue;
            }
            long held = newest.getOrDefault(record.key(), -1L);
            if (revision < held) {
                stale.add(record.key() + "@" + revision + " stands behind " + held);
            }
            newest.put(record.key(), Math.max(held, revision));
        }
        return stale;
    }

    /** Revisions that were told twice with different data: a revision names one state. */
    public List<String> ambiguous() {
        Map<String, byte[]> told = new HashMap<>();
        List<String> ambiguous = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (revision(record) < 0) {
                continue;
            }
            String name = record.key() + "@" + revision(record);
            byte[] before = told.putIfAbsent(name, record.value());
            if (before != null && !Arrays.equals(before, record.value())) {
                ambiguous.add(name);
            }
        }
        return ambiguous;
    }

    /** How many records repeat a revision that was told before. */
    public long repeated() {
        return records.stream().filter(record -> revision(record) >= 0).count()
                - records.stream()
                        .filter(record -> revision(record) >= 0)
                        .map(record -> record.key() + "@" + revision(record))
                        .distinct()
                        .count();
    }
}
