package io.headgate.acceptance.state;

import io.headgate.local.stack.Service;
import io.headgate.local.stack.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The services' databases, read as their superuser.
 *
 * @param stack whose
 */
public record Databases(Stack stack) {

    /** A query's rows as text; null is an empty text. */
    public List<List<String>> rows(Service service, String sql, Object... parameters) {
        try (Connection connection = stack.postgres().connectAsAdmin(service.database());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                Object parameter = parameters[i];
                if (parameter instanceof List<?> list) {
                    statement.setArray(i + 1, connection.createArrayOf("uuid", list.toArray()));
                } else {
                    statement.setObject(i + 1, parameter);
                }
            }
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(service.database() + ": " + sql, failure);
        }
    }

    private static List<List<String>> read(ResultSet rows) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            List<String> row = new ArrayList<>(columns);
            for (int column = 1; column <= columns; column++) {
                String text = rows.getString(column);
                row.add(text == null ? "" : text);
            }
            all.add(row);
        }
        return all;
    }

    /** The single value of a query. */
    public String value(Service service, String sql, Object... parameters) {
        return rows(service, sql, parameters).getFirst().getFirst();
    }

    /** The ids of a super tenant's tenants. */
    public List<String> tenants(String superTenant) {
        return rows(
                        Service.GATEWAY,
                        "select t.id from tenant t join super_tenant s using (super_tenant_id)"
                                + " where s.key = ? order by t.id",
                        superTenant)
                .stream()
                .map(List::getFirst)
                .toList();
    }
}
