package io.headgate.scim.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A group in canonical form, its members apart: they are rows, never part of the document.
 *
 * @param members each member once, in the order sent
 * @param membersSent whether the attribute was there at all, empty or not
 * @param ignored the names of attributes that the schemas do not know, as sent
 */
public record GroupDocument(
        ObjectNode document, List<Member> members, boolean membersSent, List<String> ignored) {
    public GroupDocument {
        members = List.copyOf(members);
        ignored = List.copyOf(ignored);
    }
}
