package io.headgate.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Entra ID sends the manager as a string; some clients do the same with e-mail addresses and roles.
 *
 * <pre>
 * sent:      {"op": "Add", "path": "urn:...:enterprise:2.0:User:manager", "value": "2c2f6fb8"}
 * should be: {"op": "add", "path": "urn:...:enterprise:2.0:User:manager", "value": {"value": "2c2f6fb8"}}
 * </pre>
 */
public final class EntraManagerString {
    private EntraManagerString() {}

    /** The object that a bare value stands for. */
    public static ObjectNode asObject(JsonNode scalar) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("value", scalar);
        return object;
    }
}
