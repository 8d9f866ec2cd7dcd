package io.headgate.scim.resource;

/** What happens to attributes that the schemas do not know. */
public enum Leniency {
    /** They are left out and named in the result. */
    LENIENT,
    /** They are refused. */
    STRICT
}
