package io.headgate.asset.storage;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The database refused or did not answer. */
public class StorageException extends RuntimeException {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> TRANSIENT = Set.of("08", "40", "53", "55", "57", "58");

    private final @Nullable String sqlState;

    /** What the driver said. */
    public StorageException(SQLException cause) {
        super("The database refused: " + cause.getMessage(), cause);
        this.sqlState = cause.getSQLState();
    }

    /** The SQLSTATE; absent when no connection could be had. */
    public @Nullable String sqlState() {
        return sqlState;
    }

    /** Whether trying again later may help. */
    public boolean isTransient() {
        return sqlState == null || TRANSIENT.contains(sqlState.substring(0, 2));
    }

    /** Whether a row of the same unique key exists. */
    public boolean isUniqueViolation() {
        return UNIQUE_VIOLATION.equals(sqlState);
    }
}
