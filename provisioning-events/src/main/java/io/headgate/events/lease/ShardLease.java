package io.headgate.events.lease;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The right to work on one shard, held by one replica at a time and measured by the database's
 * clock. It keeps replicas out of each other's way; it is not what correctness rests on (that is
 * Kafka's fencing for publishing and row versions for everything else).
 */
final class ShardLease {

    private final String name;
    private final String owner;
    private final Duration length;
    private final DataSource dataSource;

    ShardLease(String name, String owner, Duration length, DataSource dataSource) {
        this.name = name;
        this.owner = owner;
        this.length = length;
        this.dataSource = dataSource;
    }

    /** Takes the lease or renews it; false while another owner holds it. */
    boolean take() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                insert into shard_lease (name, owner, until)
                                values (?, ?, clock_timestamp() + ? * interval '1 millisecond')
                                on conflict (name) do update set owner = excluded.owner, until = excluded.until
                                where shard_lease.owner = excluded.owner or shard_lease.until < clock_timestamp()
                                returning owner
                                """)) {
            statement.setString(1, name);
            statement.setString(2, owner);
            statement.setLong(3, length.toMillis());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Gives the lease back, so that another replica need not wait for its end. */
    void release() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "delete from shard_lease where name = ? and owner = ?")) {
            statement.setString(1, name);
            statement.setString(2, owner);
            statement.executeUpdate();
        }
    }
}
