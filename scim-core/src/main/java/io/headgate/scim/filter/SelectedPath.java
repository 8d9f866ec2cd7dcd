package io.headgate.scim.filter;

import org.jspecify.annotations.Nullable;

/**
 * A path that may select elements: {@code path} or {@code path[filter]} or {@code
 * path[filter].sub}. Without a filter a sub-attribute is part of {@code path}.
 */
public record SelectedPath(AttributePath path, @Nullable Filter filter, @Nullable String sub) {
    /** The path as text. */
    public String text() {
        return path.text()
                + (filter == null ? "" : "[" + filter.text() + "]")
                + (sub == null ? "" : "." + sub);
    }
}
