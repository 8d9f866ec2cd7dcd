package io.headgate.asset.audit;

/** Everything that is written down. */
public enum AuditAction {
    ASSET_CREATED,
    ASSET_CHANGED,
    ASSET_DELETED,
    CHECKED_OUT,
    CHECKED_IN
}
