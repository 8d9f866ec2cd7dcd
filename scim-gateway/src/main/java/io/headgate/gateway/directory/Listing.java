package io.headgate.gateway.directory;

import io.headgate.gateway.storage.SuperTenantId;
import io.headgate.gateway.storage.SuperTenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages and counts of live users or groups, in the order of their creation.
 *
 * @param table the table with its alias, the same as in {@link Columns}
 * @param alias that alias
 * @param resource the name of the resource type
 * @param columns what is read of each
 * @param columnsAndRelated the same with groups or members
 * @param reader makes a resource of a row
 */
record Listing<T>(
        String table,
        String alias,
        String resource,
        String columns,
        String columnsAndRelated,
        Reader<T> reader) {

    /** A page of those that fulfil a condition. */
    List<T> page(
            SuperTenantTransactions transactions,
            SuperTenantId superTenant,
            Page page,
            boolean withRelated) {
        // The inner query is the page; only its resources have their groups or members gathered.
        String order = " order by " + alias + ".id";
        return transactions.one(
                superTenant,
                "select "
                        + (withRelated ? columnsAndRelated : columns)
                        + " from (select "
                        + alias
                        + ".*"
                        + from(page.condition())
                        + order
                        + page.window()
                        + ") "
                        + alias
                        + order,
                (connection, statement) -> {
                    statement.setObject(2, superTenant.value());
                    page.bindWindow(statement, page.condition().bind(connection, statement, 3));
                },
                rows -> {
                    List<T> resources = new ArrayList<>();
                    while (rows.next()) {
                        resources.add(reader.read(rows));
                    }
                    return resources;
                });
    }

    /** How many fulfil a condition; without one, the number is known and nothing is counted. */
    long count(
            SuperTenantTransactions transactions, SuperTenantId superTenant, Condition condition) {
        return transactions.one(
                superTenant,
                condition.always()
                        ? "select coalesce(sum(live), 0) from population"
                                + " where super_tenant_id = ? and resource = '"
                                + resource
                                + "'"
                        : "select count(*)" + from(condition),
                (connection, statement) -> {
                    statement.setObject(2, superTenant.value());
                    condition.bind(connection, statement, 3);
                },
                row -> {
                    row.next();
                    return row.getLong(1);
                });
    }

    private String from(Condition condition) {
        return " from "
                + table
                + " where "
                + alias
                + ".super_tenant_id = ? and "
                + alias
                + ".deleted_at is null and "
                + condition.sql();
    }

    /** Makes a resource of a row. */
    interface Reader<T> {

        /** Reads. */
        T read(ResultSet row) throws SQLException;
    }
}
