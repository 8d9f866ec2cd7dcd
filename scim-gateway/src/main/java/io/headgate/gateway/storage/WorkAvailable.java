package io.headgate.gateway.storage;

/** Said after a commit, so that workers need not wait for their next look. */
public enum WorkAvailable {
    /** Users or groups were marked. */
    DIRTY,
    /** States wait for Kafka. */
    UNPUBLISHED
}
