package io.headgate.asset.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.asset.access.Caller;
import io.headgate.asset.paging.Cursor;
import io.headgate.asset.paging.Page;
import io.headgate.asset.paging.PageRequest;
import io.headgate.asset.storage.Rows;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Writes and reads the log. The application's role can neither change nor remove a line. */
@ApplicationScoped
public class AuditLog {

    private final Clock clock;

    /** With the time from this clock. */
    public AuditLog(Clock clock) {
        this.clock = clock;
    }

    /** Writes a line in the transaction of the change, so that neither exists without the other. */
    public void record(Connection connection, TenantId tenant, Caller caller, AuditEntry entry)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        insert into audit_log (tenant_id, at, actor, request_id, action, subject_type, subject, before, after)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                        """)) {
            Rows.bind(
                    insert,
                    tenant.value(),
                    clock.instant(),
                    caller.name(),
                    caller.requestId(),
                    entry.action().name(),
                    entry.subjectType(),
                    entry.subject(),
                    json(entry.before()),
                    json(entry.after()));
            insert.executeUpdate();
        }
    }

    /** Lines, newest first. */
    Page<AuditLine> newestFirst(Connection connection, TenantId tenant, PageRequest request)
            throws SQLException {
        long before = PageRequest.number(request.place(Long.toString(Long.MAX_VALUE)).getFirst());
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        select * from audit_log where tenant_id = ? and entry_id < ?
                        order by entry_id desc limit ?
                        """)) {
            Rows.bind(select, tenant.value(), before, request.rows());
            return Page.of(
                    Rows.all(select, AuditLog::line),
                    request.limit(),
                    line -> Cursor.of(Long.toString(line.id())));
        }
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("entry_id"),
                Rows.time(row, "at"),
                row.getString("actor"),
                row.getString("request_id"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("subject_type"),
                row.getString("subject"),
                node(row.getString("before")),
                node(row.getString("after")));
    }

    private static @Nullable String json(@Nullable Object state) {
        return state == null ? null : EventJson.text(state);
    }

    private static @Nullable JsonNode node(@Nullable String json) {
        return json == null ? null : EventJson.read(json, JsonNode.class);
    }
}
