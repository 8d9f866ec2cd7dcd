package io.headgate.gateway.publishing;

import io.agroal.api.AgroalDataSource;
import io.headgate.events.contract.Revision;
import io.headgate.gateway.storage.StorageException;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The high part of every revision. It grows when PostgreSQL has failed over (its timeline grew) or
 * an operator has raised {@code headgate.incarnation} after a restore; then everything is published
 * again above what was said before, because numbers of the lost time may be used a second time.
 */
@ApplicationScoped
public class Epoch {

    private static final Logger LOG = Logger.getLogger(Epoch.class);

    private final AgroalDataSource relay;
    private final long incarnation;
    private volatile long value = -1;

    Epoch(
            @DataSource("relay") AgroalDataSource relay,
            @ConfigProperty(name = "headgate.incarnation", defaultValue = "0") long incarnation) {
        this.relay = relay;
        this.incarnation = incarnation;
    }

    /** The next revision, drawn from the sequence. */
    public Revision next(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select nextval('revision_seq')");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Revision.of(value(), row.getLong(1));
        }
    }

    /** The epoch in force. */
    public long value() {
        if (value < 0) {
            refresh();
        }
        return value;
    }

    /** Looks whether the database has failed over; at start and whenever a shift begins. */
    public synchronized void refresh() {
        try (Connection connection = relay.getConnection()) {
            connection.setAutoCommit(false);
            value = raise(connection);
            connection.commit();
        } catch (SQLException e) {
            throw StorageException.of(e);
        }
    }

    private long raise(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into epoch as e (value, timeline, incarnation)
                        select 1, timeline_id, ? from pg_control_checkpoint()
                        on conflict (only_row) do update set
                            value = e.value + case
                                when excluded.timeline > e.timeline or excluded.incarnation > e.incarnation
                                then 1 else 0 end,
                            timeline = greatest(e.timeline, excluded.timeline),
                            incarnation = greatest(e.incarnation, excluded.incarnation)
                        returning value
                        """)) {
            statement.setLong(1, incarnation);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long now = row.getLong(1);
                if (now != value) {
                    republish(connection, now);
                }
                return now;
            }
        }
    }

    /** Lifts every state that is below the epoch into it; what it lifts is unpublished again. */
    private static void republish(Connection connection, long epoch) throws SQLException {
        long floor = Revision.of(epoch, 0).value();
        int lifted = 0;
        for (String sql :
                new String[] {
                    "update placement set revision = ? | (revision & 1099511627775)"
                            + " where revision < ?",
                    "update group_placement set revision = ? | (revision & 1099511627775)"
                            + " where revision < ?",
                    "update tenant set revision = ? | (revision & 1099511627775)"
                            + " where revision < ?"
                }) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, floor);
                statement.setLong(2, floor);
                lifted += statement.executeUpdate();
            }
        }
        if (lifted > 0) {
            LOG.infof(
                    "epoch has grown, states are published again: epoch=%d states=%d",
                    epoch, lifted);
        }
    }
}
