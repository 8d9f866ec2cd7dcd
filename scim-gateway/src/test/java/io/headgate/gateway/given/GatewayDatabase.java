package io.headgate.gateway.given;

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
public record GatewayDatabase(DataSource dataSource) {

    /**
     * The rows of a query, each as texts joined by a bar, within the scope of a super tenant;
     * nothing that it changes stays.
     *
     * @param superTenantId the scope; empty for none
     */
    public List<String> rows(String superTenantId, String sql) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement setting =
                            connection.prepareStatement(
                                    "select set_config('headgate.super_tenant', ?, true)");
                    PreparedStatement query = connection.prepareStatement(sql)) {
                setting.setString(1, superTenantId);
                setting.execute();
                return texts(query);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static List<String> texts(PreparedStatement query) throws SQLException {
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
    }
}
