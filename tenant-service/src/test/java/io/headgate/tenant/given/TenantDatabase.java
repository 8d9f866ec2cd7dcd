package io.headgate.tenant.given;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What stands in the tables, seen with the service's own role and therefore through row-level
 * security.
 *
 * @param dataSource the application's
 */
public record TenantDatabase(DataSource dataSource) {

    /** The rows of a query, each as texts joined by a bar, within the scope of these tenants. */
    public List<String> rows(String scope, String sql) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement setting =
                            connection.prepareStatement(
                                    "select set_config('headgate.tenants', ?, true)");
                    PreparedStatement query = connection.prepareStatement(sql)) {
                setting.setString(1, scope);
                setting.execute();
                List<String> rows = new ArrayList<>();
                try (ResultSet result = query.executeQuery()) {
                    int columns = result.getMetaData().getColumnCount();
                    while (result.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int i = 1; i <= columns; i++) {
                            row.append(i == 1 ? "" : "|").append(result.getString(i));
                        }
                        rows.add(row.toString());
                    }
                }
                return rows;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Everything that decides and shows the accounts of a tenant; no times, no counters. */
    public List<String> state(London tenant) {
        return rows(
                tenant.id().toString(),
                """
                select id, revision, status, user_name, group_ids, role, decision, underneath, would_be, proof
                from sub_account order by id
                """);
    }
}
