package io.headgate.simulator.entra;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.simulator.people.Team;
import java.util.List;

/** What Entra says of groups, as JSON. */
final class GroupMessages {

    private GroupMessages() {}

    /** The body of the POST that creates a group, without members. */
    static ObjectNode create(Team team) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("schemas").add(Urns.GROUP).add(Urns.AD_GROUP);
        body.put("externalId", team.objectId()).put("displayName", team.name());
        body.putObject("meta").put("resourceType", "Group");
        return body;
    }

    /** The body of the PATCH that renames a group. */
    static ObjectNode rename(String name, PatchShape shape) {
        ObjectNode body = UserMessages.message();
        switch (shape) {
            case FLAG_OFF ->
                    operation(body)
                            .put("op", "Replace")
                            .put("path", "displayName")
                            .put("value", name);
            case FLAG_ON ->
                    operation(body)
                            .put("op", "replace")
                            .putObject("value")
                            .put("displayName", name);
        }
        return body;
    }

    /** The body of the PATCH that adds members, several in one operation. */
    static ObjectNode add(List<String> ids, PatchShape shape) {
        return values(shape == PatchShape.FLAG_OFF ? "Add" : "add", ids);
    }

    /**
     * The body of the PATCH that removes members: as values of one operation without the flag, one
     * operation with a path a member with it.
     */
    static ObjectNode remove(List<String> ids, PatchShape shape) {
        return switch (shape) {
            case FLAG_OFF -> values("Remove", ids);
            case FLAG_ON -> {
                ObjectNode body = UserMessages.message();
                for (String id : ids) {
                    operation(body)
                            .put("op", "remove")
                            .put("path", "members[value eq \"" + id + "\"]");
                }
                yield body;
            }
        };
    }

    private static ObjectNode values(String op, List<String> ids) {
        ObjectNode body = UserMessages.message();
        ArrayNode values = operation(body).put("op", op).put("path", "members").putArray("value");
        ids.forEach(id -> values.addObject().putNull("$ref").put("value", id));
        return body;
    }

    private static ObjectNode operation(ObjectNode body) {
        return ((ArrayNode) body.get("Operations")).addObject();
    }
}
