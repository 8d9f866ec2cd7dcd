package io.headgate.events.contract;

/** Where an account stands in one tenant. Status and role are different things. */
public enum AccountStatus {
    /** Belongs here and may work. */
    ACTIVE,
    /** Belongs here; the identity provider says {@code active=false}. */
    DISABLED,
    /** Lost its placement and is within the grace period: no access, nothing is cleared yet. */
    SUSPENDED,
    /** The grace period is over, or the identity provider deleted the user. */
    DEPARTED,
    /** Retention is over: personal data is erased. */
    DELETED;

    /**
     * Whether a person of this status belongs to the tenant (counts as a member of groups there).
     */
    public boolean placed() {
        return this == ACTIVE || this == DISABLED;
    }
}
