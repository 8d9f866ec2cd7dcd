package io.headgate.asset.tenant;

import io.headgate.asset.storage.Rows;
import io.headgate.events.contract.TenantId;
import io.headgate.events.contract.TenantState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The mirror of the cell's tenants. */
@ApplicationScoped
public class Tenants {

    /** Takes over states above the revisions held; the rest is dropped. */
    public void apply(Connection connection, Collection<TenantState> states) throws SQLException {
        try (PreparedStatement upsert =
                connection.prepareStatement(
                        """
                        insert into tenant as t (tenant_id, super_tenant, tenant_key, name, status, revision)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id) do update set
                            super_tenant = excluded.super_tenant, tenant_key = excluded.tenant_key,
                            name = excluded.name, status = excluded.status, revision = excluded.revision
                        where t.revision < excluded.revision
                        """)) {
            for (TenantState state : states) {
                Rows.bind(
                        upsert,
                        state.tenant().value(),
                        state.superTenant(),
                        state.key(),
                        state.name(),
                        state.status().name(),
                        state.revision());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** The tenant that has this key now, within what the transaction's super tenant shows. */
    Optional<TenantId> find(Connection connection, String key) throws SQLException {
        List<Tenant> found = of(connection, key);
        boolean ambiguous = found.stream().map(Tenant::superTenant).distinct().limit(2).count() > 1;
        return ambiguous || found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst().id());
    }

    private static List<Tenant> of(Connection connection, String key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        select * from tenant
                        where tenant_key = ? and current_setting('headgate.super_tenant') in (super_tenant, '*')
                        order by revision desc
                        """)) {
            Rows.bind(select, key);
            return Rows.all(select, Tenants::tenant);
        }
    }

    /** All tenants that the transaction's super tenant shows, by key. */
    List<Tenant> all(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        select distinct on (super_tenant, tenant_key) * from tenant
                        where current_setting('headgate.super_tenant') in (super_tenant, '*')
                        order by super_tenant, tenant_key, revision desc
                        """)) {
            return Rows.all(select, Tenants::tenant);
        }
    }

    private static Tenant tenant(ResultSet row) throws SQLException {
        return new Tenant(
                TenantId.of(row.getString("tenant_id")),
                row.getString("super_tenant"),
                row.getString("tenant_key"),
                row.getString("name"),
                TenantState.Status.valueOf(row.getString("status")));
    }
}
