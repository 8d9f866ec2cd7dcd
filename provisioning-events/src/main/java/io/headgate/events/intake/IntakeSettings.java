package io.headgate.events.intake;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * What an intake reads.
 *
 * @param topic the topic
 * @param group the consumer group; only for sharing partitions among replicas, offsets are ours
 * @param kafka at least {@code bootstrap.servers}, and what the cluster's security needs
 */
public record IntakeSettings(String topic, String group, Map<String, Object> kafka) {

    private static final int BATCH = 500;

    /** Copies the Kafka settings. */
    public IntakeSettings {
        kafka = Map.copyOf(kafka);
    }

    Map<String, Object> consumer() {
        Map<String, Object> all = new HashMap<>(kafka);
        all.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
        all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        all.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return all;
    }
}
