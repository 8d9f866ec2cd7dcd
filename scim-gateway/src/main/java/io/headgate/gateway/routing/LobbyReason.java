package io.headgate.gateway.routing;

/** Why a user resolves to no tenant. */
public enum LobbyReason {
    /** No rule matched. */
    NO_MATCH,
    /** One rule yielded several tenants. */
    AMBIGUOUS,
    /** A rule matched, and what it looked up names no tenant. */
    UNKNOWN_TENANT,
    /** A rule matched, and its tenant is suspended. */
    TENANT_SUSPENDED,
    /** The blast-radius guard holds the placement back. */
    GUARD_HELD
}
