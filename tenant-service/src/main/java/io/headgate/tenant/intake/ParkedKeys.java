package io.headgate.tenant.intake;

import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.TenantId;
import io.headgate.tenant.access.Actor;
import io.headgate.tenant.audit.AuditLog;
import io.headgate.tenant.audit.AuditedChange;
import io.headgate.tenant.cell.Cell;
import io.headgate.tenant.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of a tenant that could not be applied. */
@ApplicationScoped
class ParkedKeys {

    private static final int MOST = 500;
    private static final String LIST =
            """
            select event_key, event_type, revision, reason, attempts, parked_at, next_attempt
            from parked_event where tenant_id = ? and topic = ? order by parked_at, event_key limit ?
            """;
    private static final String RETRY =
            """
            update parked_event set next_attempt = now()
            where tenant_id = ? and topic = ? and event_key = ?
            returning event_type, revision
            """;
    private static final String SKIP =
            """
            delete from parked_event where tenant_id = ? and topic = ? and event_key = ?
            returning event_type, revision
            """;

    private final Cell cell;
    private final AuditLog audit;

    ParkedKeys(Cell cell, AuditLog audit) {
        this.cell = cell;
        this.audit = audit;
    }

    List<ParkedKey> list(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setObject(1, tenant.value());
            statement.setString(2, cell.accountsTopic());
            statement.setInt(3, MOST);
            List<ParkedKey> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    EventKey key = EventKey.parse(rows.getString("event_key"));
                    keys.add(
                            new ParkedKey(
                                    key.entity().keyPart(),
                                    key.id().toString(),
                                    rows.getString("event_type"),
                                    rows.getLong("revision"),
                                    rows.getString("reason"),
                                    rows.getInt("attempts"),
                                    rows.getTimestamp("parked_at").toInstant(),
                                    rows.getTimestamp("next_attempt").toInstant()));
                }
            }
            return keys;
        }
    }

    /** Makes the key due at once. */
    void retry(Connection connection, EventKey key, Actor actor) throws SQLException {
        Event event = one(connection, RETRY, key);
        audit.write(
                connection,
                key.tenant(),
                actor,
                new AuditedChange("parked.retry", key.text(), event, event));
    }

    /** Gives the parked state up; the next state of the key is applied again. */
    void skip(Connection connection, EventKey key, Actor actor) throws SQLException {
        Event event = one(connection, SKIP, key);
        audit.write(
                connection,
                key.tenant(),
                actor,
                new AuditedChange("parked.skip", key.text(), event, null));
    }

    private Event one(Connection connection, String sql, EventKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, key.tenant().value());
            statement.setString(2, cell.accountsTopic());
            statement.setString(3, key.text());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw ProblemException.notFound("The parked key");
                }
                return new Event(row.getString("event_type"), row.getLong("revision"));
            }
        }
    }

    /**
     * A key that waits.
     *
     * @param entity account, group or tenant
     * @param id which
     * @param type the event's type
     * @param revision the state's revision
     * @param reason why it could not be applied
     * @param attempts how often it was tried
     * @param parkedAt since when
     * @param nextAttempt when it is tried again
     */
    public record ParkedKey(
            String entity,
            String id,
            String type,
            long revision,
            @Nullable String reason,
            int attempts,
            Instant parkedAt,
            Instant nextAttempt) {}

    private record Event(String type, long revision) {}
}
