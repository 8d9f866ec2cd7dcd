package io.headgate.events.intake;

import io.headgate.events.contract.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one topic and hands batches to a {@link Projection}, each in one transaction with the
 * offsets. Partitions are shared among replicas; the position of each is the one in the database,
 * so effects and position can never part. A position that Kafka no longer has leads to reading the
 * topic from its start: it is compacted, so it is a complete picture.
 */
public final class Intake implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long STOP_MILLIS = 10_000;

    private final IntakeSettings settings;
    private final DataSource dataSource;
    private final BatchSettlement settlement;
    private final Map<TenantId, Duration> lag = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile @Nullable Consumer<String, byte[]> consumer;

    /**
     * An intake; {@link #start()} lets it run.
     *
     * @param settings what to read
     * @param dataSource the role that the effects are written with
     * @param delivery the role that sees parked events across tenants
     * @param projection what to do with events
     */
    public Intake(
            IntakeSettings settings,
            DataSource dataSource,
            DataSource delivery,
            Projection projection) {
        this.settings = settings;
        this.dataSource = dataSource;
        this.settlement = new BatchSettlement(settings.topic(), dataSource, delivery, projection);
        this.thread =
                Thread.ofPlatform()
                        .name("intake " + settings.topic())
                        .daemon(true)
                        .unstarted(this::run);
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    /**
     * How long after its cause the newest event of each tenant was applied; zero when caught up.
     */
    public Map<TenantId, Duration> lag() {
        return Map.copyOf(lag);
    }

    /** How many keys are parked, as of the last look. */
    public long parked() {
        return settlement.parked();
    }

    /** Stops after the batch at hand. */
    @Override
    public void close() {
        running = false;
        Consumer<String, byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        } else {
            thread.interrupt();
        }
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int failures = 0;
        while (running) {
            try (Consumer<String, byte[]> open =
                    new KafkaConsumer<>(
                            settings.consumer(),
                            new StringDeserializer(),
                            new ByteArrayDeserializer())) {
                consumer = open;
                open.subscribe(List.of(settings.topic()), new Positions(open));
                while (running) {
                    step(open);
                    failures = 0;
                }
            } catch (WakeupException e) {
                LOG.debugf("intake stops: topic=%s", settings.topic());
            } catch (Exception e) {
                if (running) {
                    failures++;
                    report(failures, e);
                    pause(failures);
                }
            } finally {
                consumer = null;
            }
        }
    }

    private void step(Consumer<String, byte[]> open) throws SQLException {
        try {
            ConsumerRecords<String, byte[]> records = open.poll(POLL);
            if (records.isEmpty()) {
                lag.replaceAll((tenant, last) -> Duration.ZERO);
            } else {
                note(settlement.settle(records));
            }
            settlement.retryParked();
        } catch (InvalidOffsetException e) {
            LOG.warnf(
                    "position lost, topic is read from its start: topic=%s partitions=%s",
                    settings.topic(), e.partitions());
            try (Connection connection = dataSource.getConnection()) {
                for (TopicPartition partition : e.partitions()) {
                    Offsets.restart(connection, partition);
                }
            }
            open.seekToBeginning(e.partitions());
        }
    }

    private void note(List<ReceivedEvent> events) {
        Instant now = Instant.now();
        for (ReceivedEvent event : events) {
            lag.put(event.key().tenant(), Duration.between(event.time(), now));
        }
    }

    private void report(int failures, Exception e) {
        if (failures == 1 || failures % 12 == 0) {
            LOG.warnf(
                    "intake starts over: topic=%s failures=%d cause=%s",
                    settings.topic(), failures, e);
        }
    }

    private void pause(int failures) {
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(failures, 6)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Sets each assigned partition to the position in the database. */
    private final class Positions implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> open;

        Positions(Consumer<String, byte[]> open) {
            this.open = open;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Nothing is pending between two polls.
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            try (Connection connection = dataSource.getConnection()) {
                for (TopicPartition partition : partitions) {
                    open.seek(partition, Offsets.next(connection, partition));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("No positions without the database", e);
            }
        }
    }
}
