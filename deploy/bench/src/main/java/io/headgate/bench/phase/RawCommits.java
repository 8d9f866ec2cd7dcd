package io.headgate.bench.phase;

import io.headgate.bench.load.Workers;
import io.headgate.bench.platform.People;
import io.headgate.bench.platform.ReferenceTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Workers that insert one row of 1 KB JSON with one commit: what the disk and PostgreSQL can do.
 */
public record RawCommits(ReferenceTables tables) implements Workers {

    @Override
    public Worker open() throws SQLException {
        Connection connection = tables.connect();
        return new Committer(
                connection,
                connection.prepareStatement(
                        "insert into single_commit (document) values (?::jsonb)"));
    }

    private record Committer(Connection connection, PreparedStatement insert) implements Worker {

        @Override
        public void once(long number) throws SQLException {
            insert.setString(1, People.user(People.fresh(number), number));
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
