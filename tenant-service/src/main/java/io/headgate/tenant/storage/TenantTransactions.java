package io.headgate.tenant.storage;

import io.headgate.events.contract.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Transactions that see one tenant. Row-level security shows nothing to a connection that did not
 * say which tenant it works for; the setting ends with the transaction.
 */
@ApplicationScoped
public class TenantTransactions {

    private final DataSource dataSource;

    /** On the data source of the application's role. */
    public TenantTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Runs the work in a new transaction that sees this tenant and no other. Repositories and the
     * given connection share it.
     *
     * @throws StorageException if the database refuses or is away
     */
    public <T> T inTenant(TenantId tenant, Work<T> work) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            try (Connection connection = dataSource.getConnection()) {
                                scope(connection, tenant);
                                return work.run(connection);
                            } catch (SQLException e) {
                                throw new StorageException(e);
                            }
                        });
    }

    private static void scope(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('headgate.tenants', ?, true)")) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
    }

    /** What to do within the transaction. */
    public interface Work<T> {
        /** Does it, on the transaction's connection. */
        T run(Connection connection) throws SQLException;
    }
}
