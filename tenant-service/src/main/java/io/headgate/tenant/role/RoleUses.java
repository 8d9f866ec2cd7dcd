package io.headgate.tenant.role;

import io.headgate.events.contract.TenantId;
import io.headgate.tenant.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What names a role, so that it cannot be removed. */
@ApplicationScoped
class RoleUses {

    private static final String COUNT =
            """
            select (select count(*) from group_mapping where tenant_id = ? and role = ?) as mappings,
                (select count(*) from role_lock where tenant_id = ? and role = ?) as locks
            """;

    void refuse(Connection connection, TenantId tenant, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, tenant.value());
            statement.setString(2, role);
            statement.setObject(3, tenant.value());
            statement.setString(4, role);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long mappings = row.getLong("mappings");
                long locks = row.getLong("locks");
                if (mappings + locks > 0) {
                    throw ProblemException.conflict(
                            "%d group mappings and %d role locks name %s. Change them first."
                                    .formatted(mappings, locks, role));
                }
            }
        }
    }
}
