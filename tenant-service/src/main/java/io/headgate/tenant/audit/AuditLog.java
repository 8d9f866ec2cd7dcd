package io.headgate.tenant.audit;

import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.TenantId;
import io.headgate.tenant.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Writes what was done, in the transaction that does it. Nobody can change or delete a row. */
@ApplicationScoped
public class AuditLog {

    private static final String INSERT =
            """
            insert into audit_log (tenant_id, at, actor, action, subject, before, after, request_id)
            values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
            """;

    private final Clock clock;

    AuditLog(Clock clock) {
        this.clock = clock;
    }

    /** Writes one act. */
    public void write(Connection connection, TenantId tenant, Actor actor, AuditedChange change)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, tenant.value());
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setString(3, actor.name());
            statement.setString(4, change.action());
            statement.setString(5, change.subject());
            statement.setString(6, json(change.before()));
            statement.setString(7, json(change.after()));
            statement.setString(8, actor.requestId());
            statement.executeUpdate();
        }
    }

    private static @Nullable String json(@Nullable Object state) {
        return state == null ? null : EventJson.text(state);
    }
}
