package io.headgate.scim.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A resource in canonical form.
 *
 * @param ignored the names of attributes that the schemas do not know, as sent
 */
public record NormalizedResource(ObjectNode document, List<String> ignored) {
    public NormalizedResource {
        ignored = List.copyOf(ignored);
    }
}
