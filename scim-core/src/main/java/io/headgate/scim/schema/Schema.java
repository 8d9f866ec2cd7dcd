package io.headgate.scim.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A schema: the attributes behind one URN (RFC 7643, section 7).
 *
 * @param id the URN
 */
public record Schema(String id, String name, String description, List<Attribute> attributes) {
    private static final String SCHEMA_URN = "urn:ietf:params:scim:schemas:core:2.0:Schema";

    public Schema {
        attributes = List.copyOf(attributes);
    }

    /** An attribute by its name, whatever the case. */
    public Optional<Attribute> attribute(String attributeName) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equalsIgnoreCase(attributeName)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /** The schema as {@code /Schemas} shows it, without a location. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(SCHEMA_URN);
        json.put("id", id);
        json.put("name", name);
        json.put("description", description);
        ArrayNode list = json.putArray("attributes");
        attributes.forEach(attribute -> list.add(attribute.toJson()));
        json.putObject("meta").put("resourceType", "Schema");
        return json;
    }

    /** The schema as {@code /Schemas} shows it below a base URL without trailing slash. */
    public ObjectNode toJson(String baseUrl) {
        ObjectNode json = toJson();
        json.withObject("/meta").put("location", baseUrl + "/Schemas/" + id);
        return json;
    }
}
