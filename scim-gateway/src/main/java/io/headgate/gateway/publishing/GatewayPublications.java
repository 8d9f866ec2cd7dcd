package io.headgate.gateway.publishing;

import io.headgate.events.contract.AccountState;
import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.Cause;
import io.headgate.events.contract.Erased;
import io.headgate.events.contract.EventHeaders;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.EventType;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.GroupState;
import io.headgate.events.contract.PlacementProof;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.events.contract.TenantState;
import io.headgate.events.contract.Topics;
import io.headgate.events.publishing.Publication;
import io.headgate.events.publishing.PublicationSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Kafka does not have yet, across super tenants: tenants first, then groups, then placements.
 * A tenant that somebody leaves hears of it after the tenant they join.
 */
final class GatewayPublications implements PublicationSource {

    private static final String SOURCE = "/headgate/gateway";

    @Override
    public List<Publication> unpublished(Connection connection, int shard, int limit)
            throws SQLException {
        List<Publication> all = new ArrayList<>();
        if (shard == 0) {
            tenants(connection, limit, all);
        }
        groups(connection, shard, limit, all);
        placements(connection, shard, limit, all);
        return all;
    }

    private static void tenants(Connection connection, int limit, List<Publication> all)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select t.id, t.revision, s.key, t.key, t.name, t.status, t.cell, t.created_at
                        from tenant t join super_tenant s on s.super_tenant_id = t.super_tenant_id
                        where t.revision > t.published_revision order by t.revision limit ?
                        """)) {
            statement.setInt(1, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    TenantId tenant = new TenantId(row.getObject(1, UUID.class));
                    TenantState state =
                            new TenantState(
                                    tenant,
                                    row.getLong(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    TenantState.Status.valueOf(row.getString(6)));
                    all.add(
                            publication(
                                    row.getString(7),
                                    EventType.TENANT_STATE,
                                    EventKey.tenant(tenant),
                                    new Envelope(
                                            state.revision(),
                                            row.getTimestamp(8).toInstant(),
                                            null),
                                    state));
                }
            }
        }
    }

    private static void groups(Connection connection, int shard, int limit, List<Publication> all)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select p.tenant_id, p.group_id, p.revision, p.display_name, p.member_count, p.gone,
                            p.accepted_at, t.cell
                        from group_placement p join tenant t
                            on t.super_tenant_id = p.super_tenant_id and t.id = p.tenant_id
                        where p.shard = ? and p.revision > p.published_revision order by p.revision limit ?
                        """)) {
            statement.setInt(1, shard);
            statement.setInt(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    TenantId tenant = new TenantId(row.getObject(1, UUID.class));
                    GroupId group = new GroupId(row.getObject(2, UUID.class));
                    boolean gone = row.getBoolean(6);
                    long revision = row.getLong(3);
                    Object state =
                            gone
                                    ? new Erased(tenant, group.value(), revision)
                                    : new GroupState(
                                            tenant,
                                            group,
                                            revision,
                                            row.getString(4),
                                            row.getLong(5));
                    all.add(
                            publication(
                                    row.getString(8),
                                    gone ? EventType.GROUP_GONE : EventType.GROUP_STATE,
                                    EventKey.group(tenant, group),
                                    new Envelope(revision, row.getTimestamp(7).toInstant(), null),
                                    state));
                }
            }
        }
    }

    private static void placements(
            Connection connection, int shard, int limit, List<Publication> all)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select p.tenant_id, p.sub_account_id, p.revision, p.status, p.profile::text, p.group_ids,
                            p.proof::text, p.cause::text, p.changed, p.move_id, p.due_at, p.accepted_at,
                            p.traceparent, t.cell
                        from placement p join tenant t
                            on t.super_tenant_id = p.super_tenant_id and t.id = p.tenant_id
                        where p.shard = ? and p.revision > p.published_revision
                            and not (p.move_id is not null and p.status = 'SUSPENDED' and exists (
                                select 1 from placement j
                                where j.super_tenant_id = p.super_tenant_id and j.user_id = p.user_id
                                    and j.move_id = p.move_id and j.status in ('ACTIVE', 'DISABLED')
                                    and j.revision > j.published_revision))
                        order by p.revision limit ?
                        """)) {
            statement.setInt(1, shard);
            statement.setInt(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(placement(row));
                }
            }
        }
    }

    private static Publication placement(ResultSet row) throws SQLException {
        TenantId tenant = new TenantId(row.getObject(1, UUID.class));
        SubAccountId account = new SubAccountId(row.getObject(2, UUID.class));
        long revision = row.getLong(3);
        AccountStatus status = AccountStatus.valueOf(row.getString(4));
        Envelope envelope =
                new Envelope(revision, row.getTimestamp(12).toInstant(), row.getString(13));
        EventKey key = EventKey.account(tenant, account);
        if (status == AccountStatus.DELETED) {
            return publication(
                    row.getString(14),
                    EventType.ACCOUNT_ERASED,
                    key,
                    envelope,
                    new Erased(tenant, account.value(), revision));
        }
        Timestamp due = row.getTimestamp(11);
        AccountState state =
                new AccountState(
                        tenant,
                        account,
                        revision,
                        status,
                        EventJson.read(row.getString(5), Profile.class),
                        Arrays.stream((UUID[]) row.getArray(6).getArray())
                                .map(GroupId::new)
                                .toList(),
                        EventJson.read(row.getString(7), PlacementProof.class),
                        EventJson.read(row.getString(8), Cause.class),
                        List.of((String[]) row.getArray(9).getArray()),
                        row.getObject(10, UUID.class),
                        due == null || status != AccountStatus.SUSPENDED ? null : due.toInstant());
        return publication(row.getString(14), EventType.ACCOUNT_STATE, key, envelope, state);
    }

    @Override
    public void acknowledge(Connection connection, List<Publication> sent) throws SQLException {
        for (EventType.Entity entity : EventType.Entity.values()) {
            List<EventHeaders> of =
                    sent.stream()
                            .map(Publication::headers)
                            .filter(headers -> headers.key().entity() == entity)
                            .toList();
            if (!of.isEmpty()) {
                acknowledge(connection, entity, of);
            }
        }
    }

    /** Sets the published revision to the one that was sent, and never back. */
    private static void acknowledge(
            Connection connection, EventType.Entity entity, List<EventHeaders> sent)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(acknowledgement(entity))) {
            Object[] tenants = sent.stream().map(h -> h.key().tenant().value()).toArray();
            Object[] ids = sent.stream().map(h -> h.key().id()).toArray();
            Object[] revisions = sent.stream().map(EventHeaders::revision).toArray();
            statement.setArray(1, connection.createArrayOf("uuid", tenants));
            statement.setArray(2, connection.createArrayOf("uuid", ids));
            statement.setArray(3, connection.createArrayOf("bigint", revisions));
            statement.executeUpdate();
        }
    }

    private static String acknowledgement(EventType.Entity entity) {
        return switch (entity) {
            case ACCOUNT ->
                    """
                            update placement p set published_revision = s.revision
                            from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as s (tenant_id, id, revision)
                            where p.tenant_id = s.tenant_id and p.sub_account_id = s.id
                                and p.published_revision < s.revision
                            """;
            case GROUP ->
                    """
                            update group_placement p set published_revision = s.revision
                            from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as s (tenant_id, id, revision)
                            where p.tenant_id = s.tenant_id and p.group_id = s.id
                                and p.published_revision < s.revision
                            """;
            case TENANT ->
                    """
                            update tenant p set published_revision = s.revision
                            from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as s (tenant_id, id, revision)
                            where p.id = s.tenant_id and p.id = s.id and p.published_revision < s.revision
                            """;
            case SUB_ACCOUNT -> throw new IllegalStateException("The gateway sends none");
        };
    }

    @Override
    public void park(Connection connection, Publication publication, String reason)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into unsendable_event (super_tenant_id, event_key, revision, reason)
                        select super_tenant_id, ?, ?, ? from tenant where id = ?
                        on conflict (super_tenant_id, event_key) do update set
                            revision = excluded.revision, reason = excluded.reason, at = now()
                        """)) {
            statement.setString(1, publication.headers().key().text());
            statement.setLong(2, publication.headers().revision());
            statement.setString(3, reason);
            statement.setObject(4, publication.headers().key().tenant().value());
            statement.executeUpdate();
        }
        acknowledge(connection, List.of(publication));
    }

    private static Publication publication(
            String cell, EventType type, EventKey key, Envelope envelope, Object state) {
        return new Publication(
                Topics.accounts(cell),
                new EventHeaders(
                        type,
                        SOURCE,
                        key,
                        envelope.revision(),
                        envelope.time(),
                        envelope.traceparent()),
                EventJson.bytes(state),
                type == EventType.ACCOUNT_ERASED || type == EventType.GROUP_GONE);
    }

    private record Envelope(long revision, Instant time, @Nullable String traceparent) {}
}
