package io.headgate.scim.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a PATCH makes of a document. When it equals the document before, nothing changed.
 *
 * @param ignored the names of attributes that the schemas do not know, as sent
 */
public record PatchResult(ObjectNode document, List<String> ignored) {
    public PatchResult {
        ignored = List.copyOf(ignored);
    }
}
