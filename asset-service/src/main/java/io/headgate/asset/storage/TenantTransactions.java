package io.headgate.asset.storage;

import io.headgate.events.contract.TenantId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Transactions whose connection sees one tenant: row-level security reads the setting that each
 * begins with, and the setting ends with the transaction. Entities and plain SQL within one share
 * the connection.
 */
@ApplicationScoped
public class TenantTransactions {

    private static final int TIMEOUT_SECONDS = 20;

    private final DataSource dataSource;

    /** Over the application's data source. */
    public TenantTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Runs work in a new transaction that sees this tenant.
     *
     * @throws StorageException if the database refuses or does not answer
     */
    public <T> T inTenant(TenantId tenant, SqlWork<T> work) {
        return scoped("select set_config('headgate.tenants', ?, true)", tenant.toString(), work);
    }

    /**
     * Runs work in a new transaction that sees which tenants a super tenant has, and nothing else.
     *
     * @throws StorageException if the database refuses or does not answer
     */
    public <T> T inSuperTenant(String superTenant, SqlWork<T> work) {
        return scoped("select set_config('headgate.super_tenant', ?, true)", superTenant, work);
    }

    private <T> T scoped(String setting, String value, SqlWork<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout(TIMEOUT_SECONDS)
                .call(
                        () -> {
                            try (Connection connection = dataSource.getConnection()) {
                                try (PreparedStatement scope =
                                        connection.prepareStatement(setting)) {
                                    scope.setString(1, value);
                                    scope.execute();
                                }
                                return work.run(connection);
                            } catch (SQLException e) {
                                throw new StorageException(e);
                            }
                        });
    }

    /** Work within a transaction. */
    @FunctionalInterface
    public interface SqlWork<T> {

        /** Does it. */
        T run(Connection connection) throws SQLException;
    }
}
