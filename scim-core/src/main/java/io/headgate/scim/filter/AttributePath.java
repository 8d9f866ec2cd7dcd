package io.headgate.scim.filter;

import io.headgate.scim.schema.ResolvedAttribute;
import io.headgate.scim.schema.ResourceSchema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path as it was written: {@code [schema ":"] name ["." sub]}.
 *
 * @param schema the URN before the name, if any
 */
public record AttributePath(@Nullable String schema, String name, @Nullable String sub) {

    /** A path in the core schema. */
    public static AttributePath of(String name) {
        return new AttributePath(null, name, null);
    }

    /** The path as text. */
    public String text() {
        String prefix = schema == null ? "" : schema + ":";
        return prefix + name + (sub == null ? "" : "." + sub);
    }

    /** What the path means in a resource type; empty when there is no such attribute. */
    public Optional<ResolvedAttribute> resolve(ResourceSchema resourceSchema) {
        return resourceSchema.resolve(schema, name, sub);
    }
}
