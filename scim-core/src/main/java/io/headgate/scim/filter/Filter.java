package io.headgate.scim.filter;

/** A filter as a typed tree (RFC 7644, section 3.4.2.2). */
public sealed interface Filter permits And, Or, Not, Compare, Present, ValuePath {
    /** The filter as text; parsing it gives this tree again. */
    String text();
}
