package io.headgate.tenant.role;

import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The default access role of a tenant. */
@ApplicationScoped
class TenantDefaults {

    String defaultRole(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select default_role from tenant where tenant_id = ?")) {
            statement.setObject(1, tenant.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : AccessRoleView.SEED_DEFAULT;
            }
        }
    }

    void changeDefaultRole(Connection connection, TenantId tenant, String role)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "update tenant set default_role = ? where tenant_id = ?")) {
            statement.setString(1, role);
            statement.setObject(2, tenant.value());
            statement.executeUpdate();
        }
    }
}
