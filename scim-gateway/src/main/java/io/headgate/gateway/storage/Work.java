package io.headgate.gateway.storage;

import java.sql.Connection;
import java.sql.SQLException;

/** What happens within a transaction. */
public interface Work<T> {

    /** Runs on the transaction's connection; the connection is not to be closed. */
    T run(Connection connection) throws SQLException;
}
