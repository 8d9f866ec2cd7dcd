package io.headgate.events.intake;

import io.headgate.events.contract.EventHeaders;
import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.EventType;
import io.headgate.events.contract.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings a batch of records to its end: applied, dropped as already seen, or parked. A batch that
 * fails is taken apart and tried event by event; only the events that keep failing are parked.
 */
final class BatchSettlement {

    private static final Logger LOG = Logger.getLogger(BatchSettlement.class);
    private static final int ATTEMPTS = 3;
    private static final int DUE_AT_ONCE = 50;
    private static final long LOOK_MILLIS = 1_000;

    /** SQLSTATE classes that say the database is not well, rather than that the event is bad. */
    private static final Set<String> TRANSIENT = Set.of("08", "40", "53", "55", "57", "58");

    private final String topic;
    private final DataSource dataSource;
    private final DataSource delivery;
    private final Projection projection;
    private final ParkedEvents parkedEvents;
    private volatile long parked = -1;
    private long lookedAt;

    BatchSettlement(
            String topic, DataSource dataSource, DataSource delivery, Projection projection) {
        this.topic = topic;
        this.dataSource = dataSource;
        this.delivery = delivery;
        this.projection = projection;
        this.parkedEvents = new ParkedEvents(topic);
    }

    long parked() {
        return Math.max(parked, 0);
    }

    /** Settles the records of a poll; returns what was applied. */
    List<ReceivedEvent> settle(ConsumerRecords<String, byte[]> records) throws SQLException {
        List<Incoming> batch = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            batch.add(new Incoming(record.partition(), record.offset(), decode(record)));
        }
        try {
            return transact(batch);
        } catch (SQLException | RuntimeException e) {
            if (isTransient(e)) {
                throw e;
            }
            LOG.warnf(
                    "batch is tried event by event: topic=%s events=%d cause=%s",
                    topic, batch.size(), reason(e));
            return settleOneByOne(batch);
        }
    }

    /**
     * Tries parked events whose pause is over; once a second at most, and only while there are
     * some.
     */
    void retryParked() throws SQLException {
        long now = System.currentTimeMillis();
        if (parked == 0 || now - lookedAt < LOOK_MILLIS) {
            return;
        }
        lookedAt = now;
        List<ParkedEvents.Due> due;
        try (Connection connection = delivery.getConnection()) {
            parked = parkedEvents.count(connection);
            due = parkedEvents.due(connection, DUE_AT_ONCE);
        }
        for (ParkedEvents.Due one : due) {
            retry(one);
        }
    }

    private void retry(ParkedEvents.Due due) throws SQLException {
        ReceivedEvent event = due.event();
        try {
            within(
                    List.of(event),
                    connection -> {
                        projection.apply(connection, List.of(event));
                        parkedEvents.remove(connection, event);
                    });
            tell(List.of(event));
            LOG.infof("parked key applied: topic=%s key=%s", topic, event.key().text());
        } catch (SQLException | RuntimeException e) {
            if (isTransient(e)) {
                throw e;
            }
            within(
                    List.of(event),
                    connection ->
                            parkedEvents.park(connection, event, reason(e), due.attempts() + 1));
        }
    }

    private List<ReceivedEvent> settleOneByOne(List<Incoming> batch) throws SQLException {
        List<ReceivedEvent> applied = new ArrayList<>();
        for (Incoming incoming : batch) {
            Exception last = null;
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                try {
                    applied.addAll(transact(List.of(incoming)));
                    last = null;
                    break;
                } catch (SQLException | RuntimeException e) {
                    if (isTransient(e)) {
                        throw e;
                    }
                    last = e;
                }
            }
            ReceivedEvent event = incoming.event();
            if (last != null && event != null) {
                park(incoming, event, last);
            }
        }
        return applied;
    }

    private void park(Incoming incoming, ReceivedEvent event, Exception cause) throws SQLException {
        within(
                List.of(event),
                connection -> {
                    Offsets.lock(connection, topic, Set.of(incoming.partition()));
                    parkedEvents.park(connection, event, reason(cause), ATTEMPTS);
                    Offsets.advance(
                            connection, topic, Map.of(incoming.partition(), incoming.offset() + 1));
                });
        parked = Math.max(parked, 0) + 1;
        LOG.errorf(
                "event parked: topic=%s key=%s revision=%d cause=%s",
                topic, event.key().text(), event.revision(), cause.getClass().getSimpleName());
    }

    private List<ReceivedEvent> transact(List<Incoming> batch) throws SQLException {
        List<ReceivedEvent> events =
                batch.stream().map(Incoming::event).filter(e -> e != null).toList();
        List<ReceivedEvent> applied = new ArrayList<>();
        within(
                events,
                connection -> {
                    Map<Integer, Long> next =
                            Offsets.lock(
                                    connection,
                                    topic,
                                    batch.stream()
                                            .map(Incoming::partition)
                                            .collect(Collectors.toSet()));
                    Map<Integer, Long> after = new HashMap<>(next);
                    List<ReceivedEvent> fresh = fresh(batch, next, after);
                    applied.addAll(notParked(connection, fresh));
                    if (!applied.isEmpty()) {
                        projection.apply(connection, applied);
                    }
                    Offsets.advance(connection, topic, after);
                });
        if (!applied.isEmpty()) {
            tell(applied);
        }
        return applied;
    }

    private static List<ReceivedEvent> fresh(
            List<Incoming> batch, Map<Integer, Long> next, Map<Integer, Long> after) {
        List<ReceivedEvent> fresh = new ArrayList<>(batch.size());
        for (Incoming incoming : batch) {
            if (incoming.offset() >= next.getOrDefault(incoming.partition(), 0L)) {
                after.merge(incoming.partition(), incoming.offset() + 1, Math::max);
                if (incoming.event() != null) {
                    fresh.add(incoming.event());
                }
            }
        }
        return fresh;
    }

    private List<ReceivedEvent> notParked(Connection connection, List<ReceivedEvent> fresh)
            throws SQLException {
        if (parked == 0 || fresh.isEmpty()) {
            return fresh;
        }
        Set<String> waiting =
                parkedEvents.among(
                        connection, fresh.stream().map(event -> event.key().text()).toList());
        List<ReceivedEvent> free = new ArrayList<>(fresh.size());
        for (ReceivedEvent event : fresh) {
            if (waiting.contains(event.key().text())) {
                parkedEvents.park(connection, event, "waits behind a parked state", 0);
            } else {
                free.add(event);
            }
        }
        return free;
    }

    private void within(List<ReceivedEvent> events, Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                scope(connection, events);
                work.run(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Row-level security lets this transaction see the tenants of its events, and no other. */
    private static void scope(Connection connection, List<ReceivedEvent> events)
            throws SQLException {
        String tenants =
                events.stream()
                        .map(event -> event.key().tenant())
                        .distinct()
                        .sorted()
                        .map(TenantId::toString)
                        .collect(Collectors.joining(","));
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('headgate.tenants', ?, true)")) {
            statement.setString(1, tenants);
            statement.execute();
        }
    }

    private @Nullable ReceivedEvent decode(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return null;
        }
        try {
            Optional<EventType> type =
                    EventHeaders.text(record.headers(), "ce_type").flatMap(EventType::ofWireName);
            if (type.isEmpty()) {
                return null;
            }
            return new ReceivedEvent(
                    type.get(),
                    EventKey.parse(record.key()),
                    Long.parseLong(header(record, "ce_revision")),
                    Instant.parse(header(record, "ce_time")),
                    EventHeaders.text(record.headers(), "traceparent").orElse(null),
                    record.value());
        } catch (RuntimeException e) {
            LOG.errorf(
                    "record without a readable envelope is passed over: topic=%s partition=%d"
                            + " offset=%d cause=%s",
                    topic, record.partition(), record.offset(), e);
            return null;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return EventHeaders.text(record.headers(), name)
                .orElseThrow(() -> new IllegalArgumentException("header " + name + " is missing"));
    }

    /** What went wrong, without the words of libraries: they quote what they could not read. */
    private static String reason(Throwable e) {
        String state = "";
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = " (SQLSTATE " + sql.getSQLState() + ")";
            }
        }
        return e.getClass().getSimpleName() + state;
    }

    /** The effects are committed; whoever listens cannot take that back. */
    private void tell(List<ReceivedEvent> events) {
        try {
            projection.applied(events);
        } catch (RuntimeException e) {
            LOG.warnf("listener failed: topic=%s cause=%s", topic, e.getClass().getSimpleName());
        }
    }

    private static boolean isTransient(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || TRANSIENT.contains(state.substring(0, 2));
            }
        }
        return false;
    }

    /** A record with its place; no event where there is nothing to apply. */
    private record Incoming(int partition, long offset, @Nullable ReceivedEvent event) {}

    /** Work within a transaction. */
    private interface Work {
        void run(Connection connection) throws SQLException;
    }
}
