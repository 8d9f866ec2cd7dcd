package io.headgate.gateway.routing;

/** What a match of a rule means. */
public enum Mode {
    /** Considered top-down; the first match gives the user's home tenant. */
    HOME,
    /** Every match adds a tenant. */
    ALSO,
    /** Ends the search for a home without one and without the lobby, for service accounts. */
    STOP
}
