package io.headgate.scim.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A kind of resource and where it lives (RFC 7643, section 6).
 *
 * @param endpoint the path below the base URL, with leading slash
 * @param schema the URN of the core schema
 */
public record ResourceType(
        String id, String name, String endpoint, String description, String schema) {
    private static final String RESOURCE_TYPE_URN =
            "urn:ietf:params:scim:schemas:core:2.0:ResourceType";

    /**
     * The type as {@code /ResourceTypes} shows it, without a location; extensions are optional
     * ones.
     */
    public ObjectNode toJson(List<Schema> extensions) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(RESOURCE_TYPE_URN);
        json.put("id", id);
        json.put("name", name);
        json.put("endpoint", endpoint);
        json.put("description", description);
        json.put("schema", schema);
        ArrayNode list = json.putArray("schemaExtensions");
        for (Schema extension : extensions) {
            list.addObject().put("schema", extension.id()).put("required", false);
        }
        json.putObject("meta").put("resourceType", "ResourceType");
        return json;
    }
}
