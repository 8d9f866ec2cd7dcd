package io.headgate.gateway.audit;

import io.headgate.events.contract.EventJson;
import io.headgate.gateway.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The append-only log of administrative acts: written in the transaction of the act, and the
 * application's role can neither change nor remove a row.
 */
@ApplicationScoped
public class AuditLog {

    private final Clock clock;

    AuditLog(Clock clock) {
        this.clock = clock;
    }

    /** Notes an act in the open transaction. Never give it secrets: what is written stays. */
    public void write(Connection connection, Caller who, Act act) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into audit_log (super_tenant_id, id, at, actor, roles, address, request_id,
                            action, subject, before, after)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                        """)) {
            statement.setObject(1, who.superTenant().value());
            statement.setObject(2, UUID.randomUUID());
            statement.setTimestamp(3, Timestamp.from(clock.instant()));
            statement.setString(4, who.subject());
            statement.setString(5, String.join(" ", who.roles().stream().sorted().toList()));
            statement.setString(6, who.address());
            statement.setString(7, who.requestId());
            statement.setString(8, act.action());
            statement.setString(9, act.subject());
            statement.setString(10, act.before() == null ? null : EventJson.text(act.before()));
            statement.setString(11, act.after() == null ? null : EventJson.text(act.after()));
            statement.executeUpdate();
        }
    }

    /** The newest acts of the caller's super tenant before a moment. */
    public List<Entry> newest(Connection connection, Caller who, Instant before, int limit)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select id, at, actor, roles, address, request_id, action, subject, before, after
                        from audit_log where super_tenant_id = ? and at < ?
                        order by at desc, id limit ?
                        """)) {
            statement.setObject(1, who.superTenant().value());
            statement.setTimestamp(2, Timestamp.from(before));
            statement.setInt(3, limit);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(
                            new Entry(
                                    rows.getObject(1, UUID.class),
                                    rows.getTimestamp(2).toInstant(),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5),
                                    rows.getString(6),
                                    rows.getString(7),
                                    rows.getString(8),
                                    json(rows.getString(9)),
                                    json(rows.getString(10))));
                }
            }
            return entries;
        }
    }

    private static @Nullable Object json(@Nullable String text) {
        return text == null ? null : EventJson.read(text, Object.class);
    }

    /**
     * What was done.
     *
     * @param action a verb with its object, for example {@code connection.create}
     * @param subject which one, by key or id
     * @param before the state before, if there was one
     * @param after the state after, if there is one
     */
    public record Act(
            String action, String subject, @Nullable Object before, @Nullable Object after) {}

    /** A row of the log. */
    public record Entry(
            UUID id,
            Instant at,
            String actor,
            String roles,
            @Nullable String address,
            String requestId,
            String action,
            String subject,
            @Nullable Object before,
            @Nullable Object after) {}
}
