package io.headgate.scim.patch;

import io.headgate.scim.dialect.MisspeltEnterpriseUrn;
import io.headgate.scim.filter.AttributePath;
import io.headgate.scim.filter.Filter;
import io.headgate.scim.filter.Filters;
import io.headgate.scim.filter.SelectedPath;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is about: {@code attribute}, {@code attribute[filter]} or {@code
 * attribute[filter].sub}. Without a filter a sub-attribute is part of {@code attribute}.
 */
public record PatchPath(AttributePath attribute, @Nullable Filter filter, @Nullable String sub) {

    /**
     * Reads a path.
     *
     * @throws io.headgate.scim.ScimException invalidPath, with the 1-based position
     */
    public static PatchPath parse(String text) {
        SelectedPath path = Filters.parsePath(MisspeltEnterpriseUrn.correctPath(text));
        return new PatchPath(path.path(), path.filter(), path.sub());
    }

    /** The path as text. */
    public String text() {
        return new SelectedPath(attribute, filter, sub).text();
    }

    /** The path as text without the filter, which may hold personal data. */
    public String nameOnly() {
        return new SelectedPath(attribute, null, sub).text();
    }
}
