package io.headgate.gateway.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionSemantics;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The one way to the data of a super tenant: row-level security lets exactly that super tenant's
 * rows through, in each of the three forms. {@link #call} is for administered entities, which share
 * the connection with plain SQL; {@link #transact} is for sets and for the SCIM path; {@link #one}
 * is for a single statement, in a single round trip.
 */
@ApplicationScoped
public class SuperTenantTransactions {

    private static final String SCOPE = "select set_config('headgate.super_tenant', ?, true)";

    private static final int ATTEMPTS = 3;

    private final AgroalDataSource dataSource;

    SuperTenantTransactions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Runs work in a transaction that entities take part in; joins one that is open.
     *
     * @throws StorageException if the database refuses or is away; the transaction is rolled back
     */
    public <T> T call(SuperTenantId superTenant, Work<T> work) {
        return QuarkusTransaction.runner(TransactionSemantics.JOIN_EXISTING)
                .call(
                        () -> {
                            try (Connection connection = dataSource.getConnection()) {
                                scope(connection, superTenant);
                                return work.run(connection);
                            } catch (SQLException e) {
                                throw StorageException.of(e);
                            }
                        });
    }

    /**
     * Runs work in a transaction of plain SQL. The work is repeated if the database gives the
     * transaction up for the sake of another (a deadlock), so it may do nothing outside of it.
     *
     * @throws StorageException if the database refuses or is away; the transaction is rolled back
     */
    public <T> T transact(SuperTenantId superTenant, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(superTenant, work);
            } catch (StorageException e) {
                if (!e.repeatable() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private <T> T once(SuperTenantId superTenant, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                scope(connection, superTenant);
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw StorageException.of(e);
        }
    }

    /**
     * Runs one statement in a transaction of its own. Begin, scope, statement and commit go out as
     * one text. The transaction is an explicit one: the driver sends a Sync of its own before a
     * statement whose rows it knows to have no bound, and that would end an implicit transaction
     * and the scope with it.
     *
     * @param sql constant text with a result
     * @param binding sets the parameters, counted from 2
     * @param reading takes what it wants of the rows
     * @throws StorageException if the database refuses or is away
     */
    public <T> T one(SuperTenantId superTenant, String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement statement =
                    connection.prepareStatement("begin;" + SCOPE + ";" + sql + ";commit")) {
                statement.setString(1, superTenant.toString());
                binding.bind(connection, statement);
                try (ResultSet rows = secondResult(statement)) {
                    return reading.read(rows);
                }
            } catch (SQLException | RuntimeException e) {
                rollBack(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw StorageException.of(e);
        }
    }

    /** The first is what the scope answers. */
    private static ResultSet secondResult(PreparedStatement statement) throws SQLException {
        int seen = 0;
        boolean rows = statement.execute();
        while (!rows || ++seen < 2) {
            rows = statement.getMoreResults();
            if (!rows && statement.getUpdateCount() < 0) {
                throw new SQLException("The statement has no result");
            }
        }
        return statement.getResultSet();
    }

    private static void rollBack(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("rollback");
        }
    }

    private static void scope(Connection connection, SuperTenantId superTenant)
            throws SQLException {
        try (PreparedStatement scope = connection.prepareStatement(SCOPE)) {
            scope.setString(1, superTenant.toString());
            scope.execute();
        }
    }

    /** Sets the parameters of a statement, counted from 2. */
    public interface Binding {

        /** Binds. */
        void bind(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** Takes a result from rows. */
    public interface Reading<T> {

        /** Reads. */
        T read(ResultSet rows) throws SQLException;
    }
}
