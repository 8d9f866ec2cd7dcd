package io.headgate.events.publishing;

import io.headgate.events.contract.EventHeaders;
import io.headgate.events.contract.Topics;
import io.headgate.events.lease.Shift;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends one shard's unpublished states: select, send in one Kafka transaction, acknowledge in the
 * database. Killed anywhere in between, the next shift sends the same states again, which consumers
 * drop by revision. The shard's {@code transactional.id} fences a predecessor that was paused and
 * wakes up late, so nothing older lands behind something newer.
 */
public final class PublisherShift implements Shift {

    private static final int BATCH = 500;
    private static final int LARGEST_RECORD = 900_000;
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final int shard;
    private final DataSource dataSource;
    private final PublicationSource source;
    private final Map<String, Object> settings;
    private @Nullable Producer<String, byte[]> producer;

    /**
     * A shift for one shard.
     *
     * @param shard which
     * @param transactionalId the fence; the same in all replicas for this shard, and of no other
     * @param kafka at least {@code bootstrap.servers}, and what the cluster's security needs
     * @param dataSource reaches the source's tables across tenants
     * @param source what to send
     */
    public PublisherShift(
            int shard,
            String transactionalId,
            Map<String, Object> kafka,
            DataSource dataSource,
            PublicationSource source) {
        this.shard = shard;
        this.dataSource = dataSource;
        this.source = source;
        Map<String, Object> all = new HashMap<>(kafka);
        all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L << 20);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        all.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        this.settings = Map.copyOf(all);
    }

    @Override
    public void begin() {
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    /** No connection is held while Kafka is waited for. */
    @Override
    public int work() throws SQLException {
        List<Publication> batch;
        try (Connection connection = dataSource.getConnection()) {
            batch = source.unpublished(connection, shard, BATCH);
        }
        if (batch.isEmpty()) {
            return 0;
        }
        Map<Boolean, List<Publication>> bySize =
                batch.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        one -> one.data().length > LARGEST_RECORD));
        List<Publication> sendable = bySize.getOrDefault(false, List.of());
        send(sendable);
        try (Connection connection = dataSource.getConnection()) {
            source.acknowledge(connection, sendable);
            for (Publication tooLarge : bySize.getOrDefault(true, List.of())) {
                source.park(connection, tooLarge, "larger than " + LARGEST_RECORD + " bytes");
            }
        }
        return batch.size();
    }

    @Override
    public void end() {
        if (producer != null) {
            producer.close(CLOSE);
            producer = null;
        }
    }

    /** A record that fails fails the commit, so the futures need no look. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(List<Publication> batch) {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            throw new IllegalStateException("No shift has begun for shard " + shard);
        }
        open.beginTransaction();
        for (Publication publication : batch) {
            EventHeaders headers = publication.headers();
            String topic = publication.topic();
            int partition =
                    Topics.partition(headers.key().tenant(), open.partitionsFor(topic).size());
            String key = headers.key().text();
            open.send(
                    new ProducerRecord<>(
                            topic, partition, key, publication.data(), headers.toKafka()));
            if (publication.tombstone()) {
                open.send(new ProducerRecord<>(topic, partition, key, null));
            }
        }
        open.commitTransaction();
    }
}
