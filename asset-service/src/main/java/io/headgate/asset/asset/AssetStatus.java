package io.headgate.asset.asset;

/** Whether an asset may be handed out. */
public enum AssetStatus {
    /** In order; may be handed out. */
    DEPLOYABLE,
    /** On its way, being prepared or repaired. */
    PENDING,
    /** Broken, lost or not to be used. */
    UNDEPLOYABLE,
    /** Out of the inventory; kept for the ledger. */
    ARCHIVED
}
