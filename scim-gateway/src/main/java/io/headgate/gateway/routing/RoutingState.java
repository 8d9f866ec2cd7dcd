package io.headgate.gateway.routing;

import io.headgate.events.contract.TenantId;
import io.headgate.gateway.storage.SuperTenantId;
import io.headgate.scim.schema.ResourceSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The router of a super tenant, as its rules and tenants stand. Whatever changes them locks the
 * head's row and counts it up; who decides by them holds the same lock, so a decision and a change
 * never overlap.
 */
@ApplicationScoped
public class RoutingState {

    private static final String READ =
            "select version, rules_version from routing_head where super_tenant_id = ?";
    private static final String LOCKED = READ + " for update";

    private final Map<SuperTenantId, Versioned> routers = new ConcurrentHashMap<>();

    /** Locks the head and returns the router of this moment; for the reconciler. */
    public Router lock(Connection connection, SuperTenantId superTenant) throws SQLException {
        return current(connection, superTenant, LOCKED);
    }

    /** The router of this moment, without a lock; for explanations. */
    public Router read(Connection connection, SuperTenantId superTenant) throws SQLException {
        return current(connection, superTenant, READ);
    }

    /** Locks the head for a change of rules or tenants and counts it up. */
    public void changing(Connection connection, SuperTenantId superTenant) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "update routing_head set version = version + 1 where super_tenant_id = ?")) {
            statement.setObject(1, superTenant.value());
            statement.executeUpdate();
        }
    }

    private Router current(Connection connection, SuperTenantId superTenant, String sql)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, superTenant.value());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No routing head of " + superTenant);
                }
                long version = row.getLong(1);
                Versioned known = routers.get(superTenant);
                if (known != null && known.version() == version) {
                    return known.router();
                }
                Router router =
                        new Router(
                                row.getLong(2),
                                RuleSets.rules(connection, superTenant, row.getLong(2)),
                                tenants(connection, superTenant),
                                ResourceSchema.user());
                routers.put(superTenant, new Versioned(version, router));
                return router;
            }
        }
    }

    private static TenantLookup tenants(Connection connection, SuperTenantId superTenant)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select id, key, rank, status = 'ACTIVE', aliases, domains
                        from tenant where super_tenant_id = ?
                        """)) {
            statement.setObject(1, superTenant.value());
            List<TenantLookup.Names> tenants = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tenants.add(
                            new TenantLookup.Names(
                                    new TenantRef(
                                            new TenantId(rows.getObject(1, UUID.class)),
                                            rows.getString(2),
                                            rows.getInt(3),
                                            rows.getBoolean(4)),
                                    texts(rows.getArray(5)),
                                    texts(rows.getArray(6))));
                }
            }
            return new TenantLookup(tenants);
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private record Versioned(long version, Router router) {}
}
