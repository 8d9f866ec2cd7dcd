package io.headgate.gateway.storage;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** The database refused or is away. Its own words never reach a client. */
public final class StorageException extends RuntimeException {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String STATEMENT_TIMEOUT = "57014";
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    private final String state;

    private StorageException(SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** Wraps what the driver says. */
    public static StorageException of(SQLException cause) {
        return new StorageException(cause);
    }

    /** Finds a refusal of the database in a chain of causes. */
    public static Optional<StorageException> in(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageException storage) {
                return Optional.of(storage);
            }
            if (cause instanceof SQLException sql) {
                return Optional.of(of(sql));
            }
        }
        return Optional.empty();
    }

    /** Whether a unique index refused a row. */
    public boolean uniqueViolation() {
        return state.equals(UNIQUE_VIOLATION);
    }

    /** Whether this unique index refused a row. */
    public boolean violates(String index) {
        return uniqueViolation() && String.valueOf(getMessage()).contains(index);
    }

    /** Whether the database gave this transaction up for another's sake; a repetition will do. */
    public boolean repeatable() {
        return state.startsWith("40");
    }

    /** Whether the statement ran longer than it may. */
    public boolean tooSlow() {
        return state.equals(STATEMENT_TIMEOUT);
    }

    /** Whether the database is away or out of room, so that a later attempt may succeed. */
    public boolean away() {
        return state.isEmpty() || (state.length() >= 2 && AWAY.contains(state.substring(0, 2)));
    }
}
