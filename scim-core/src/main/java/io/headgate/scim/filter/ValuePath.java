package io.headgate.scim.filter;

/**
 * True when one element of the attribute fulfils the whole inner filter, whose paths are
 * sub-attributes.
 */
public record ValuePath(AttributePath path, Filter filter) implements Filter {
    @Override
    public String text() {
        return path.text() + "[" + filter.text() + "]";
    }
}
