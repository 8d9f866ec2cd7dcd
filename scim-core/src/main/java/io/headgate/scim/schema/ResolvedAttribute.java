package io.headgate.scim.schema;

import org.jspecify.annotations.Nullable;

/**
 * What an attribute path means in a resource type.
 *
 * @param extension the canonical URN of the extension that holds it; null for core and common
 *     attributes
 * @param sub the sub-attribute the path ends in, if it names one
 */
public record ResolvedAttribute(
        @Nullable String extension, Attribute attribute, @Nullable Attribute sub) {

    /** The attribute that is read or written in the end: the sub-attribute when there is one. */
    public Attribute leaf() {
        return sub == null ? attribute : sub;
    }

    /** The path in canonical spelling, e.g. {@code name.givenName}. */
    public String text() {
        String prefix = extension == null ? "" : extension + ":";
        return prefix + attribute.name() + (sub == null ? "" : "." + sub.name());
    }

    /** The same attribute at its sub-attribute {@code value}, when it is complex and has one. */
    public ResolvedAttribute atValue() {
        if (sub != null || !attribute.isComplex()) {
            return this;
        }
        return new ResolvedAttribute(extension, attribute, attribute.sub("value").orElse(null));
    }
}
