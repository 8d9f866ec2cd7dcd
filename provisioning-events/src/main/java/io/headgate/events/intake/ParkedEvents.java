package io.headgate.events.intake;

import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.EventType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys that could not be applied. One row a key: as every event is a full state, a newer one takes
 * the place of the one that waits.
 */
final class ParkedEvents {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int LARGEST_SHIFT = 8;

    private final String topic;

    ParkedEvents(String topic) {
        this.topic = topic;
    }

    /** Which of these keys are parked. */
    Set<String> among(Connection connection, Collection<String> keys) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select event_key from parked_event
                        where topic = ? and event_key = any (?)
                        """)) {
            statement.setString(1, topic);
            statement.setArray(2, connection.createArrayOf("text", keys.toArray()));
            Set<String> parked = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    parked.add(rows.getString(1));
                }
            }
            return parked;
        }
    }

    /** Parks an event, or lets it take the place of an older one of its key. */
    void park(Connection connection, ReceivedEvent event, String reason, int attempts)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into parked_event as p (tenant_id, topic, event_key, event_type, revision,
                            event_time, traceparent, data, reason, attempts, next_attempt)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now() + ? * interval '1 millisecond')
                        on conflict (tenant_id, topic, event_key) do update set
                            event_type = excluded.event_type, revision = excluded.revision,
                            event_time = excluded.event_time, traceparent = excluded.traceparent,
                            data = excluded.data, reason = excluded.reason, attempts = excluded.attempts,
                            next_attempt = excluded.next_attempt
                        where p.revision <= excluded.revision
                        """)) {
            long pause = FIRST_PAUSE.toMillis() << Math.min(attempts, LARGEST_SHIFT);
            statement.setObject(1, event.key().tenant().value());
            statement.setString(2, topic);
            statement.setString(3, event.key().text());
            statement.setString(4, event.type().wireName());
            statement.setLong(5, event.revision());
            statement.setTimestamp(6, Timestamp.from(event.time()));
            statement.setString(7, event.traceparent());
            statement.setBytes(8, event.data());
            statement.setString(9, reason);
            statement.setInt(10, attempts);
            statement.setLong(11, pause);
            statement.executeUpdate();
        }
    }

    /** Forgets a key that was applied after all. */
    void remove(Connection connection, ReceivedEvent event) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        delete from parked_event
                        where tenant_id = ? and topic = ? and event_key = ? and revision <= ?
                        """)) {
            statement.setObject(1, event.key().tenant().value());
            statement.setString(2, topic);
            statement.setString(3, event.key().text());
            statement.setLong(4, event.revision());
            statement.executeUpdate();
        }
    }

    /** How many keys are parked; across tenants, so with the delivery role. */
    long count(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(*) from parked_event where topic = ?")) {
            statement.setString(1, topic);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** What is due for another attempt; across tenants, so with the delivery role. */
    List<Due> due(Connection connection, int limit) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select event_type, event_key, revision, event_time, traceparent, data, attempts
                        from parked_event where topic = ? and next_attempt <= now()
                        order by next_attempt limit ?
                        """)) {
            statement.setString(1, topic);
            statement.setInt(2, limit);
            List<Due> due = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    due.add(
                            new Due(
                                    new ReceivedEvent(
                                            EventType.ofWireName(rows.getString(1)).orElseThrow(),
                                            EventKey.parse(rows.getString(2)),
                                            rows.getLong(3),
                                            rows.getTimestamp(4).toInstant(),
                                            rows.getString(5),
                                            rows.getBytes(6)),
                                    rows.getInt(7)));
                }
            }
            return due;
        }
    }

    /** A parked event whose pause is over, and how often it was tried. */
    record Due(ReceivedEvent event, int attempts) {}
}
