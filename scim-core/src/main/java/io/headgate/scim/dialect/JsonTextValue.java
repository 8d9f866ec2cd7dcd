package io.headgate.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.message.ScimJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * scim-for-keycloak's client sends the value of a PATCH operation as JSON in a string.
 *
 * <pre>
 * sent:      {"op": "replace", "value": "{\"displayName\":\"Staff\"}"}
 * should be: {"op": "replace", "value": {"displayName": "Staff"}}
 * </pre>
 */
public final class JsonTextValue {
    private JsonTextValue() {}

    /** The object in the string; empty when the node is no string that begins like an object. */
    public static Optional<ObjectNode> read(JsonNode value) {
        if (!value.isTextual() || !value.textValue().stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        return Optional.of(ScimJson.readObject(value.textValue().getBytes(StandardCharsets.UTF_8)));
    }
}
