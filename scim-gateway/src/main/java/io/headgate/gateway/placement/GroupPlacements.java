package io.headgate.gateway.placement;

import io.headgate.events.contract.Cause;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.Revision;
import io.headgate.events.contract.TenantId;
import io.headgate.gateway.directory.DirtyMarks;
import io.headgate.gateway.directory.Shards;
import io.headgate.gateway.storage.SuperTenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Groups as tenants see them: visible from the first placed member on, with the number of members
 * placed there. Numbers are carried on by differences, so a change of one member never counts the
 * others.
 */
final class GroupPlacements {

    private static final int PORTION = 5_000;

    private final Connection connection;
    private final SuperTenantId superTenant;
    private final long epoch;
    private final Instant now;

    GroupPlacements(Connection connection, SuperTenantId superTenant, long epoch, Instant now) {
        this.connection = connection;
        this.superTenant = superTenant;
        this.epoch = epoch;
        this.now = now;
    }

    /** Carries on the numbers by what the decisions change. */
    void follow(List<PlacementDecision> decisions) throws SQLException {
        Map<Seen, Long> deltas = new TreeMap<>();
        for (PlacementDecision decision : decisions) {
            for (PlacementPlan.Change change : decision.changes()) {
                Placement before = change.before();
                Set<GroupId> was = before == null ? Set.of() : counted(before);
                Set<GroupId> is = counted(change.after());
                TenantId tenant = change.after().tenant();
                is.stream()
                        .filter(group -> !was.contains(group))
                        .forEach(group -> deltas.merge(new Seen(tenant, group), 1L, Long::sum));
                was.stream()
                        .filter(group -> !is.contains(group))
                        .forEach(group -> deltas.merge(new Seen(tenant, group), -1L, Long::sum));
            }
        }
        deltas.values().removeIf(delta -> delta == 0);
        if (!deltas.isEmpty()) {
            apply(deltas);
        }
    }

    private static Set<GroupId> counted(Placement placement) {
        return placement.status().placed() ? new HashSet<>(placement.groups()) : Set.of();
    }

    private void apply(Map<Seen, Long> deltas) throws SQLException {
        List<UUID> tenants = new ArrayList<>();
        List<UUID> groups = new ArrayList<>();
        List<Integer> shards = new ArrayList<>();
        List<Long> by = new ArrayList<>();
        deltas.forEach(
                (seen, delta) -> {
                    tenants.add(seen.tenant().value());
                    groups.add(seen.group().value());
                    shards.add(Shards.of(seen.group().value()));
                    by.add(delta);
                });
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into group_placement as p (super_tenant_id, tenant_id, group_id, shard,
                            display_name, member_count, gone, revision, accepted_at)
                        select g.super_tenant_id, d.tenant_id, d.group_id, d.shard, g.display_name, d.delta,
                            d.delta <= 0, ? | nextval('revision_seq'), ?
                        from unnest(?::uuid[], ?::uuid[], ?::smallint[], ?::bigint[])
                                as d (tenant_id, group_id, shard, delta)
                            join directory_group g on g.super_tenant_id = ? and g.id = d.group_id
                        order by d.tenant_id, d.group_id
                        on conflict (super_tenant_id, tenant_id, group_id) do update set
                            member_count = p.member_count + excluded.member_count,
                            gone = p.member_count + excluded.member_count <= 0,
                            display_name = excluded.display_name, revision = excluded.revision,
                            accepted_at = excluded.accepted_at
                        """)) {
            statement.setLong(1, Revision.of(epoch, 0).value());
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setArray(3, connection.createArrayOf("uuid", tenants.toArray()));
            statement.setArray(4, connection.createArrayOf("uuid", groups.toArray()));
            statement.setArray(5, connection.createArrayOf("smallint", shards.toArray()));
            statement.setArray(6, connection.createArrayOf("bigint", by.toArray()));
            statement.setObject(7, superTenant.value());
            statement.executeUpdate();
        }
    }

    /**
     * Works off one marked group: a new name is told to the tenants that see it; a deleted group's
     * memberships are taken down in portions.
     *
     * @param namesMatter whether routing reads group names, so that members must be looked at again
     * @return whether there was one
     */
    boolean followOneGroup(boolean namesMatter) throws SQLException {
        Marked marked = marked();
        if (marked == null) {
            return false;
        }
        if (marked.deleted() && takeDown(marked) == PORTION) {
            return true;
        }
        if (!marked.deleted()) {
            rename(marked);
            if (namesMatter) {
                markMembers(marked);
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "delete from dirty_group where super_tenant_id = ? and group_id = ? and revision = ?")) {
            statement.setObject(1, superTenant.value());
            statement.setObject(2, marked.group());
            statement.setLong(3, marked.revision());
            statement.executeUpdate();
        }
        return true;
    }

    private @Nullable Marked marked() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select d.group_id, d.revision, d.cause::text, g.display_name, g.deleted_at is not null
                        from dirty_group d join directory_group g
                            on g.super_tenant_id = d.super_tenant_id and g.id = d.group_id
                        where d.super_tenant_id = ? order by d.revision limit 1
                        """)) {
            statement.setObject(1, superTenant.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new Marked(
                                row.getObject(1, UUID.class),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5))
                        : null;
            }
        }
    }

    private int takeDown(Marked marked) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        with portion as (
                            select member_id from membership
                            where super_tenant_id = ? and group_id = ? order by member_id limit ?),
                        removed as (
                            delete from membership m using portion
                            where m.super_tenant_id = ? and m.group_id = ? and m.member_id = portion.member_id
                            returning m.member_id, m.member_type),
                        marked as (
                            insert into dirty_user (super_tenant_id, user_id, revision, since, cause)
                            select ?, member_id, nextval('revision_seq'), now(), ?::jsonb
                            from removed where member_type = 'User' order by member_id
                            on conflict (super_tenant_id, user_id) do update set
                                revision = nextval('revision_seq'), cause = excluded.cause)
                        select count(*) from removed
                        """)) {
            statement.setObject(1, superTenant.value());
            statement.setObject(2, marked.group());
            statement.setInt(3, PORTION);
            statement.setObject(4, superTenant.value());
            statement.setObject(5, marked.group());
            statement.setObject(6, superTenant.value());
            statement.setString(7, marked.cause());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void rename(Marked marked) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        update group_placement set display_name = ?, revision = ? | nextval('revision_seq'),
                            accepted_at = ?
                        where super_tenant_id = ? and group_id = ? and display_name <> ?
                        """)) {
            statement.setString(1, marked.name());
            statement.setLong(2, Revision.of(epoch, 0).value());
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setObject(4, superTenant.value());
            statement.setObject(5, marked.group());
            statement.setString(6, marked.name());
            statement.executeUpdate();
        }
    }

    private void markMembers(Marked marked) throws SQLException {
        DirtyMarks.membersOf(
                connection,
                superTenant,
                marked.group(),
                EventJson.read(marked.cause(), Cause.class));
    }

    private record Seen(TenantId tenant, GroupId group) implements Comparable<Seen> {

        @Override
        public int compareTo(Seen other) {
            int byTenant = tenant.compareTo(other.tenant);
            return byTenant != 0 ? byTenant : group.compareTo(other.group);
        }
    }

    private record Marked(UUID group, long revision, String cause, String name, boolean deleted) {}
}
