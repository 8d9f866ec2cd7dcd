package io.headgate.events.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Where intake stands in its topic, kept in the same database as the effects. */
final class Offsets {

    private Offsets() {}

    /** The next offset of a partition; 0 where none was read yet, so a new service reads it all. */
    static long next(Connection connection, TopicPartition partition) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select next_offset from intake_offset where topic = ? and partition_id = ?")) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /**
     * Locks the rows of these partitions: a consumer that lost its assignment waits, then sees
     * more.
     */
    static Map<Integer, Long> lock(
            Connection connection, String topic, Collection<Integer> partitions)
            throws SQLException {
        Object[] ids = partitions.stream().sorted().toArray();
        try (PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into intake_offset (topic, partition_id, next_offset)
                                select ?, unnest(?::integer[]), 0 on conflict do nothing
                                """);
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select partition_id, next_offset from intake_offset
                                where topic = ? and partition_id = any (?::integer[])
                                order by partition_id for update
                                """)) {
            Map<Integer, Long> next = new HashMap<>();
            read(connection, topic, ids, select, next);
            if (next.size() < ids.length) {
                insert.setString(1, topic);
                insert.setArray(2, connection.createArrayOf("integer", ids));
                insert.executeUpdate();
                read(connection, topic, ids, select, next);
            }
            return next;
        }
    }

    /** Moves on. */
    static void advance(Connection connection, String topic, Map<Integer, Long> next)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "update intake_offset set next_offset = ? where topic = ? and partition_id = ?")) {
            for (Map.Entry<Integer, Long> entry : next.entrySet()) {
                statement.setLong(1, entry.getValue());
                statement.setString(2, topic);
                statement.setInt(3, entry.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Starts a partition over, for a rebuild. */
    static void restart(Connection connection, TopicPartition partition) throws SQLException {
        advance(connection, partition.topic(), Map.of(partition.partition(), 0L));
    }

    private static void read(
            Connection connection,
            String topic,
            Object[] ids,
            PreparedStatement select,
            Map<Integer, Long> next)
            throws SQLException {
        select.setString(1, topic);
        select.setArray(2, connection.createArrayOf("integer", ids));
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                next.put(rows.getInt(1), rows.getLong(2));
            }
        }
    }
}
