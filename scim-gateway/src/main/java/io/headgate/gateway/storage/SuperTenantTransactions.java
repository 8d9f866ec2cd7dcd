package io.headgate.gateway.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionSemantics;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The one way to the data of a super tenant: a transaction in which row-level security lets exactly
 * that super tenant's rows through. Entities and plain SQL share the connection.
 */
@ApplicationScoped
public class SuperTenantTransactions {

    private final AgroalDataSource dataSource;

    SuperTenantTransactions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Runs work in a transaction of this super tenant; joins one that is open.
     *
     * @throws StorageException if the database refuses or is away; the transaction is rolled back
     */
    public <T> T call(SuperTenantId superTenant, Work<T> work) {
        return QuarkusTransaction.runner(TransactionSemantics.JOIN_EXISTING)
                .call(() -> scoped(superTenant, work));
    }

    private <T> T scoped(SuperTenantId superTenant, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement scope =
                    connection.prepareStatement(
                            "select set_config('headgate.super_tenant', ?, true)")) {
                scope.setString(1, superTenant.toString());
                scope.execute();
            }
            return work.run(connection);
        } catch (SQLException e) {
            throw StorageException.of(e);
        }
    }
}
