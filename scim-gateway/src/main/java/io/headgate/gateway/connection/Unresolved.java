package io.headgate.gateway.connection;

/** What becomes of a user that no routing rule places. */
public enum Unresolved {
    /** Waits in the lobby, with the reason. */
    LOBBY,
    /** Goes to the connection's default tenant. */
    DEFAULT_TENANT,
    /** Belongs nowhere and nobody is told. */
    IGNORE
}
