package io.headgate.gateway.routing;

/** What happens when one HOME rule yields several tenants for a user. */
public enum OnAmbiguous {
    /** The user waits in the lobby. */
    LOBBY,
    /** The highest-ranked tenant is the home, the user belongs to the others as well. */
    ALL,
    /** The highest-ranked tenant alone. */
    FIRST_BY_TENANT_RANK
}
