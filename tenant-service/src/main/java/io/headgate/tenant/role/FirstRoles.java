package io.headgate.tenant.role;

import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.TenantId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/**
 * The roles that a tenant has from its first sight on. Its accounts may be heard of before the
 * tenant itself; then its row waits for a name.
 */
final class FirstRoles {

    private static final String ROWS =
            """
            insert into tenant (tenant_id, default_role)
            select tenant_id, ? from unnest(?) as tenant_id on conflict (tenant_id) do nothing
            """;
    private static final String ROLES =
            """
            insert into access_role (tenant_id, name, rank, keeps_tenant_open, description)
            select tenant_id, name, rank, "keepsTenantOpen", description from unnest(?) as tenant_id,
                jsonb_to_recordset(?::jsonb)
                    as role(name text, rank integer, "keepsTenantOpen" boolean, description text)
            on conflict (tenant_id, name) do nothing
            """;
    private static final String VERSION =
            "update tenant set config_version = 1 where tenant_id = any (?) and config_version = 0";

    private FirstRoles() {}

    static void give(Connection connection, Set<TenantId> tenants) throws SQLException {
        Array ids =
                connection.createArrayOf("uuid", tenants.stream().map(TenantId::value).toArray());
        try (PreparedStatement rows = connection.prepareStatement(ROWS);
                PreparedStatement roles = connection.prepareStatement(ROLES);
                PreparedStatement version = connection.prepareStatement(VERSION)) {
            rows.setString(1, AccessRoleView.SEED_DEFAULT);
            rows.setArray(2, ids);
            rows.executeUpdate();
            roles.setArray(1, ids);
            roles.setString(2, EventJson.text(AccessRoleView.SEED));
            roles.executeUpdate();
            version.setArray(1, ids);
            version.executeUpdate();
        }
    }
}
