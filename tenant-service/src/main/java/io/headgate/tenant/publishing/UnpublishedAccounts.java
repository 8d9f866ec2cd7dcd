package io.headgate.tenant.publishing;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.Cause;
import io.headgate.events.contract.Erased;
import io.headgate.events.contract.EventHeaders;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.EventType;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.SubAccountState;
import io.headgate.events.contract.TenantId;
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
import org.jboss.logging.Logger;

/** Sub-accounts that look different from what Kafka acknowledged. */
@ApplicationScoped
class UnpublishedAccounts {

    static final String SOURCE = "/headgate/tenant-service";

    private static final Logger LOG = Logger.getLogger(UnpublishedAccounts.class);

    /** Across tenants: delivery sees all of the cell. Index: sub_account_unpublished. */
    private static final String UNPUBLISHED =
            """
            select tenant_id, id, out_revision, status, profile, role, decision, underneath, would_be, cause,
                move_id, traceparent
            from sub_account where shard = ? and out_revision > published_revision
            order by out_revision limit ?
            """;

    private static final String ACKNOWLEDGE =
            """
            update sub_account as held set published_revision = sent.revision
            from unnest(?, ?, ?) as sent(tenant_id, id, revision)
            where held.tenant_id = sent.tenant_id and held.id = sent.id
                and held.published_revision < sent.revision
            """;
    private static final String REFUSE =
            """
            update sub_account set published_revision = ?, publish_refusal = ?
            where tenant_id = ? and id = ? and published_revision < ?
            """;

    private final Cell cell;

    UnpublishedAccounts(Cell cell) {
        this.cell = cell;
    }

    List<Publication> unpublished(Connection connection, int shard, int limit) throws SQLException {
        List<Publication> states = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(UNPUBLISHED)) {
            statement.setInt(1, shard);
            statement.setInt(2, limit);
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
        List<EventHeaders> headers = sent.stream().map(Publication::headers).toList();
        try (PreparedStatement statement = connection.prepareStatement(ACKNOWLEDGE)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid",
                            headers.stream().map(one -> one.key().tenant().value()).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", headers.stream().map(one -> one.key().id()).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", headers.stream().map(EventHeaders::revision).toArray()));
            statement.executeUpdate();
        }
    }

    void refuse(Connection connection, Publication publication, String reason) throws SQLException {
        EventHeaders headers = publication.headers();
        try (PreparedStatement statement = connection.prepareStatement(REFUSE)) {
            statement.setLong(1, headers.revision());
            statement.setString(2, reason);
            statement.setObject(3, headers.key().tenant().value());
            statement.setObject(4, headers.key().id());
            statement.setLong(5, headers.revision());
            statement.executeUpdate();
        }
        LOG.errorf(
                "state can never be published: tenant=%s subAccount=%s reason=%s",
                headers.key().tenant(), headers.key().id(), reason);
    }

    private Publication publication(ResultSet row) throws SQLException {
        TenantId tenant = new TenantId(row.getObject("tenant_id", UUID.class));
        SubAccountId id = new SubAccountId(row.getObject("id", UUID.class));
        long revision = row.getLong("out_revision");
        AccountStatus status = AccountStatus.valueOf(row.getString("status"));
        Cause cause = EventJson.read(row.getString("cause"), Cause.class);
        boolean erased = status == AccountStatus.DELETED;
        Object data =
                erased ? new Erased(tenant, id.value(), revision) : state(row, tenant, id, cause);
        EventHeaders headers =
                new EventHeaders(
                        erased ? EventType.SUB_ACCOUNT_ERASED : EventType.SUB_ACCOUNT_STATE,
                        SOURCE,
                        EventKey.subAccount(tenant, id),
                        revision,
                        cause.at(),
                        row.getString("traceparent"));
        return new Publication(cell.subAccountsTopic(), headers, EventJson.bytes(data), erased);
    }

    private static SubAccountState state(
            ResultSet row, TenantId tenant, SubAccountId id, Cause cause) throws SQLException {
        String role = row.getString("role");
        return new SubAccountState(
                tenant,
                id,
                row.getLong("out_revision"),
                AccountStatus.valueOf(row.getString("status")),
                EventJson.read(row.getString("profile"), Profile.class),
                new SubAccountState.Role(
                        role,
                        row.getString("decision"),
                        row.getString("underneath"),
                        row.getString("would_be")),
                List.of(role),
                cause,
                row.getObject("move_id", UUID.class));
    }
}
