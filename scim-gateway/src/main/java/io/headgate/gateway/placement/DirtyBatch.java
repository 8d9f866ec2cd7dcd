package io.headgate.gateway.placement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.PlacementProof;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.TenantId;
import io.headgate.gateway.connection.Unresolved;
import io.headgate.gateway.directory.Json;
import io.headgate.gateway.directory.UserId;
import io.headgate.gateway.storage.SuperTenantId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads marked users with all that is needed to decide: a fixed number of statements for any
 * number.
 */
final class DirtyBatch {

    private final Connection connection;
    private final SuperTenantId superTenant;

    DirtyBatch(Connection connection, SuperTenantId superTenant) {
        this.connection = connection;
        this.superTenant = superTenant;
    }

    /** The users that wait longest. */
    List<Candidate> read(int limit) throws SQLException {
        Map<UUID, Candidate.Mark> marks = marks(limit);
        return marks.isEmpty() ? List.of() : candidates(marks);
    }

    /** One user, marked or not; for explanations. */
    List<Candidate> one(UUID user) throws SQLException {
        return candidates(Map.of(user, new Candidate.Mark(user, 0, "{}", null)));
    }

    private List<Candidate> candidates(Map<UUID, Candidate.Mark> marks) throws SQLException {
        Map<UUID, Row> users = users(marks.keySet());
        Map<UUID, List<NamedGroup>> groups = groups(marks.keySet());
        Map<UUID, List<Placement>> placements = placements(marks.keySet());
        Map<UUID, Set<TenantId>> managers =
                placedTenants(
                        users.values().stream()
                                .map(Row::manager)
                                .filter(Objects::nonNull)
                                .toList());
        Map<UUID, Settings> settings = settings();
        List<Candidate> candidates = new ArrayList<>(marks.size());
        for (Candidate.Mark mark : marks.values()) {
            Row row = users.get(mark.user());
            if (row == null) {
                continue;
            }
            List<NamedGroup> of = groups.getOrDefault(mark.user(), List.of());
            Settings set =
                    settings.getOrDefault(row.connection(), new Settings(Unresolved.LOBBY, null));
            candidates.add(
                    new Candidate(
                            mark,
                            row.shard(),
                            withGroups(row.document(), of),
                            row.active(),
                            row.deleted(),
                            of.stream().map(NamedGroup::id).toList(),
                            row.manager(),
                            row.manager() == null
                                    ? Set.of()
                                    : managers.getOrDefault(row.manager(), Set.of()),
                            set.unresolved(),
                            set.defaultTenant(),
                            placements.getOrDefault(mark.user(), List.of())));
        }
        return candidates;
    }

    private Map<UUID, Candidate.Mark> marks(int limit) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select user_id, revision, cause::text, traceparent from dirty_user
                        where super_tenant_id = ? order by revision limit ?
                        """)) {
            statement.setObject(1, superTenant.value());
            statement.setInt(2, limit);
            Map<UUID, Candidate.Mark> marks = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID user = rows.getObject(1, UUID.class);
                    marks.put(
                            user,
                            new Candidate.Mark(
                                    user, rows.getLong(2), rows.getString(3), rows.getString(4)));
                }
            }
            return marks;
        }
    }

    private Map<UUID, Row> users(Collection<UUID> ids) throws SQLException {
        try (PreparedStatement statement =
                forIds(
                        """
                        select id, shard, document::text, active, deleted_at is not null, manager_ref,
                            connection_id
                        from directory_user where super_tenant_id = ? and id = any (?)
                        """,
                        ids)) {
            Map<UUID, Row> users = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String manager = rows.getString(6);
                    users.put(
                            rows.getObject(1, UUID.class),
                            new Row(
                                    rows.getInt(2),
                                    Json.object(rows.getString(3)),
                                    rows.getBoolean(4),
                                    rows.getBoolean(5),
                                    manager == null
                                            ? null
                                            : UserId.parse(manager).map(UserId::value).orElse(null),
                                    rows.getObject(7, UUID.class)));
                }
            }
            return users;
        }
    }

    private Map<UUID, List<NamedGroup>> groups(Collection<UUID> ids) throws SQLException {
        try (PreparedStatement statement =
                forIds(
                        """
                        select m.member_id, g.id, g.display_name
                        from membership m join directory_group g
                            on g.super_tenant_id = m.super_tenant_id and g.id = m.group_id and g.deleted_at is null
                        where m.super_tenant_id = ? and m.member_id = any (?) order by g.id
                        """,
                        ids)) {
            Map<UUID, List<NamedGroup>> groups = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    groups.computeIfAbsent(rows.getObject(1, UUID.class), user -> new ArrayList<>())
                            .add(
                                    new NamedGroup(
                                            new GroupId(rows.getObject(2, UUID.class)),
                                            rows.getString(3)));
                }
            }
            return groups;
        }
    }

    private Map<UUID, List<Placement>> placements(Collection<UUID> ids) throws SQLException {
        try (PreparedStatement statement =
                forIds(
                        """
                        select user_id, tenant_id, status, profile::text, group_ids, proof::text, move_id, due_at
                        from placement where super_tenant_id = ? and user_id = any (?)
                        """,
                        ids)) {
            Map<UUID, List<Placement>> placements = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    placements
                            .computeIfAbsent(
                                    rows.getObject(1, UUID.class), user -> new ArrayList<>())
                            .add(placement(rows));
                }
            }
            return placements;
        }
    }

    private static Placement placement(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp(8);
        return new Placement(
                new TenantId(row.getObject(2, UUID.class)),
                AccountStatus.valueOf(row.getString(3)),
                EventJson.read(row.getString(4), Profile.class),
                Arrays.stream((UUID[]) row.getArray(5).getArray()).map(GroupId::new).toList(),
                EventJson.read(row.getString(6), PlacementProof.class),
                row.getObject(7, UUID.class),
                due == null ? null : due.toInstant());
    }

    private Map<UUID, Set<TenantId>> placedTenants(Collection<UUID> users) throws SQLException {
        Map<UUID, Set<TenantId>> tenants = new HashMap<>();
        if (users.isEmpty()) {
            return tenants;
        }
        try (PreparedStatement statement =
                forIds(
                        """
                        select user_id, tenant_id from placement
                        where super_tenant_id = ? and user_id = any (?) and status in ('ACTIVE', 'DISABLED')
                        """,
                        users)) {
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tenants.computeIfAbsent(rows.getObject(1, UUID.class), user -> new HashSet<>())
                            .add(new TenantId(rows.getObject(2, UUID.class)));
                }
            }
            return tenants;
        }
    }

    private Map<UUID, Settings> settings() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select id, unresolved, default_tenant from connection where super_tenant_id = ?")) {
            statement.setObject(1, superTenant.value());
            Map<UUID, Settings> settings = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    settings.put(
                            rows.getObject(1, UUID.class),
                            new Settings(Unresolved.valueOf(rows.getString(2)), rows.getString(3)));
                }
            }
            return settings;
        }
    }

    private PreparedStatement forIds(String sql, Collection<UUID> ids) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        Array array = connection.createArrayOf("uuid", ids.toArray());
        statement.setObject(1, superTenant.value());
        statement.setArray(2, array);
        return statement;
    }

    private static ObjectNode withGroups(ObjectNode document, List<NamedGroup> groups) {
        if (!groups.isEmpty()) {
            var array = document.putArray("groups");
            groups.forEach(
                    group ->
                            array.addObject()
                                    .put("value", group.id().toString())
                                    .put("display", group.name()));
        }
        return document;
    }

    private record Row(
            int shard,
            ObjectNode document,
            boolean active,
            boolean deleted,
            @Nullable UUID manager,
            UUID connection) {}

    private record NamedGroup(GroupId id, String name) {}

    private record Settings(Unresolved unresolved, @Nullable String defaultTenant) {}
}
