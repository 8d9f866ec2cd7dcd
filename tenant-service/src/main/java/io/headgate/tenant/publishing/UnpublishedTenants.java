package io.headgate.tenant.publishing;

import io.headgate.events.contract.EventHeaders;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.EventType;
import io.headgate.events.contract.TenantId;
import io.headgate.events.contract.TenantState;
import io.headgate.events.publishing.Publication;
import io.headgate.tenant.cell.Cell;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tenants are forwarded as the gateway told them, so that the next service knows them as well. */
@ApplicationScoped
class UnpublishedTenants {

    /** Across tenants: delivery sees all of the cell. Index: tenant_unpublished. */
    private static final String UNPUBLISHED =
            """
            select tenant_id, revision, super_tenant, key, name, status, told_at, traceparent from tenant
            where revision > published_revision order by revision limit ?
            """;

    private static final String ACKNOWLEDGE =
            """
            update tenant set published_revision = ?
            where tenant_id = ? and published_revision < ?
            """;

    private final Cell cell;

    UnpublishedTenants(Cell cell) {
        this.cell = cell;
    }

    List<Publication> unpublished(Connection connection, int limit) throws SQLException {
        List<Publication> states = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(UNPUBLISHED)) {
            statement.setInt(1, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.add(publication(rows));
                }
            }
        }
        return states;
    }

    void acknowledge(Connection connection, List<Publication> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ACKNOWLEDGE)) {
            for (Publication one : sent) {
                statement.setLong(1, one.headers().revision());
                statement.setObject(2, one.headers().key().tenant().value());
                statement.setLong(3, one.headers().revision());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private Publication publication(ResultSet row) throws SQLException {
        TenantState state =
                new TenantState(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getLong("revision"),
                        row.getString("super_tenant"),
                        row.getString("key"),
                        row.getString("name"),
                        TenantState.Status.valueOf(row.getString("status")));
        EventHeaders headers =
                new EventHeaders(
                        EventType.TENANT_STATE,
                        UnpublishedAccounts.SOURCE,
                        EventKey.tenant(state.tenant()),
                        state.revision(),
                        row.getTimestamp("told_at").toInstant(),
                        row.getString("traceparent"));
        return new Publication(cell.subAccountsTopic(), headers, EventJson.bytes(state), false);
    }
}
