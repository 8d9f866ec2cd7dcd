package io.headgate.tenant.storage;

import java.sql.SQLException;
import java.util.Set;

/** The database refused something or is away. Its message never reaches a caller of the API. */
public class StorageException extends RuntimeException {

    /** SQLSTATE classes of a database that is away, full or stopping. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    private final boolean away;

    /** What the driver said. */
    public StorageException(SQLException cause) {
        super(cause);
        String state = cause.getSQLState();
        this.away = state == null || state.length() < 2 || AWAY.contains(state.substring(0, 2));
    }

    /** Whether trying again later may help. */
    public boolean away() {
        return away;
    }
}
