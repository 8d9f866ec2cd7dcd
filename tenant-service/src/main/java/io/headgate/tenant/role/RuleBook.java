package io.headgate.tenant.role;

import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules of tenants, read under a lock on the tenants' rows, so that they hold until the end of
 * the transaction. Kept in memory by version: a batch of a tenant whose rules did not change reads
 * one row.
 */
@ApplicationScoped
public class RuleBook {

    private static final String TENANTS =
            """
            select tenant_id, config_version, default_role from tenant
            where tenant_id = any (?) order by tenant_id for share
            """;
    private static final String HOLD = "select 1 from tenant where tenant_id = ? for update";
    private static final String ROLES =
            """
            select tenant_id, name, rank, keeps_tenant_open from access_role where tenant_id = any (?)
            """;
    private static final String MAPPINGS =
            "select tenant_id, group_id, role from group_mapping where tenant_id = any (?)";

    private final Map<TenantId, RoleRules> known = new ConcurrentHashMap<>();

    /**
     * The rules of these tenants; nobody can edit them before the transaction ends. A tenant that
     * is seen for the first time gets its first roles.
     */
    public Map<TenantId, RoleRules> forShare(Connection connection, Collection<TenantId> tenants)
            throws SQLException {
        Set<TenantId> ids = new TreeSet<>(tenants);
        Map<TenantId, Head> heads = heads(connection, ids);
        Set<TenantId> unseen = new TreeSet<>(ids);
        heads.forEach(
                (tenant, head) -> {
                    if (head.version() > 0) {
                        unseen.remove(tenant);
                    }
                });
        if (!unseen.isEmpty()) {
            FirstRoles.give(connection, unseen);
            heads = heads(connection, ids);
        }
        return rules(connection, heads);
    }

    /** The rules of one tenant; nobody edits or uses them before the transaction ends. */
    public RoleRules forUpdate(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
            statement.setObject(1, tenant.value());
            statement.execute();
        }
        return reread(connection, tenant);
    }

    /** The rules of one tenant as this transaction sees them, past the memory; it may edit them. */
    public RoleRules reread(Connection connection, TenantId tenant) throws SQLException {
        Map<TenantId, Head> heads = heads(connection, Set.of(tenant));
        return Objects.requireNonNull(load(connection, heads).get(tenant));
    }

    private Map<TenantId, RoleRules> rules(Connection connection, Map<TenantId, Head> heads)
            throws SQLException {
        Map<TenantId, RoleRules> rules = new HashMap<>();
        Map<TenantId, Head> stale = new LinkedHashMap<>();
        heads.forEach(
                (tenant, head) -> {
                    RoleRules held = known.get(tenant);
                    if (held != null && held.version() == head.version()) {
                        rules.put(tenant, held);
                    } else {
                        stale.put(tenant, head);
                    }
                });
        if (!stale.isEmpty()) {
            Map<TenantId, RoleRules> loaded = load(connection, stale);
            known.putAll(loaded);
            rules.putAll(loaded);
        }
        return rules;
    }

    private static Map<TenantId, Head> heads(Connection connection, Set<TenantId> tenants)
            throws SQLException {
        Map<TenantId, Head> heads = new LinkedHashMap<>();
        query(
                connection,
                TENANTS,
                tenants,
                (tenant, row) ->
                        heads.put(
                                tenant,
                                new Head(
                                        row.getLong("config_version"),
                                        row.getString("default_role"))));
        return heads;
    }

    private static Map<TenantId, RoleRules> load(Connection connection, Map<TenantId, Head> heads)
            throws SQLException {
        Map<TenantId, Map<String, RoleRules.Rank>> roles = new HashMap<>();
        Map<TenantId, Map<GroupId, String>> mappings = new HashMap<>();
        Set<TenantId> ids = new HashSet<>(heads.keySet());
        query(
                connection,
                ROLES,
                ids,
                (tenant, row) ->
                        roles.computeIfAbsent(tenant, t -> new HashMap<>())
                                .put(
                                        row.getString("name"),
                                        new RoleRules.Rank(
                                                row.getInt("rank"),
                                                row.getBoolean("keeps_tenant_open"))));
        query(
                connection,
                MAPPINGS,
                ids,
                (tenant, row) ->
                        mappings.computeIfAbsent(tenant, t -> new HashMap<>())
                                .put(
                                        new GroupId(row.getObject("group_id", UUID.class)),
                                        row.getString("role")));
        Map<TenantId, RoleRules> rules = new HashMap<>();
        heads.forEach(
                (tenant, head) ->
                        rules.put(
                                tenant,
                                new RoleRules(
                                        head.version(),
                                        head.defaultRole(),
                                        roles.getOrDefault(tenant, Map.of()),
                                        mappings.getOrDefault(tenant, Map.of()))));
        return rules;
    }

    private static void query(Connection connection, String sql, Set<TenantId> tenants, Row use)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Object[] ids = tenants.stream().map(TenantId::value).toArray();
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    use.take(new TenantId(rows.getObject("tenant_id", UUID.class)), rows);
                }
            }
        }
    }

    private record Head(long version, String defaultRole) {}

    private interface Row {
        void take(TenantId tenant, ResultSet row) throws SQLException;
    }
}
