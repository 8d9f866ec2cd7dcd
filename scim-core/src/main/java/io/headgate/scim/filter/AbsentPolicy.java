package io.headgate.scim.filter;

/** What a comparison with an attribute says that the resource does not have. */
public enum AbsentPolicy {
    /** For SCIM queries: {@code ne} is true, everything else false. */
    SCIM,
    /**
     * For routing rules: unknown, which is no match, not even behind {@code not}; {@code pr} always
     * knows.
     */
    UNKNOWN
}
