package io.headgate.scim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.schema.Attribute;
import io.headgate.scim.schema.ResourceSchema;
import io.headgate.scim.schema.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds for every canonical document, however it came about. */
public final class Documents {
    private Documents() {}

    /** The object that holds the attributes of an extension, or the document itself for null. */
    public static Optional<ObjectNode> find(ObjectNode document, @Nullable String extension) {
        if (extension == null) {
            return Optional.of(document);
        }
        return document.get(extension) instanceof ObjectNode container
                ? Optional.of(container)
                : Optional.empty();
    }

    /** The same, made if need be. */
    public static ObjectNode container(ObjectNode document, @Nullable String extension) {
        return find(document, extension).orElseGet(() -> document.putObject(extension));
    }

    /**
     * Lists the URNs in the document: the core schema, and each extension that has data (RFC 7643,
     * section 3). Extensions without data lose their empty object.
     */
    public static void describeSchemas(ObjectNode document, ResourceSchema schema) {
        ArrayNode urns = JsonNodeFactory.instance.arrayNode();
        urns.add(schema.core().id());
        for (Schema extension : schema.extensions()) {
            JsonNode container = document.path(extension.id());
            if (container.isObject() && !container.isEmpty()) {
                urns.add(extension.id());
            } else {
                document.remove(extension.id());
            }
        }
        document.set("schemas", urns);
    }

    /**
     * Refuses a document without a required attribute.
     *
     * @throws ScimException invalidValue
     */
    public static void requireComplete(ObjectNode document, ResourceSchema schema) {
        for (Attribute attribute : schema.core().attributes()) {
            if (attribute.required() && isBlank(document.path(attribute.name()))) {
                throw new ScimException(
                        ScimErrorType.INVALID_VALUE,
                        "The required attribute %s is missing or empty. Map it to an attribute that every %s has."
                                .formatted(
                                        ScimException.quote(attribute.name()),
                                        schema.type().name()));
            }
        }
    }

    /** An invalidValue for an extension that is not an object. */
    public static ScimException notAnObject(String urn, JsonNode sent) {
        return new ScimException(
                ScimErrorType.INVALID_VALUE,
                "The extension %s is an object with its attributes, but %s was sent. Send an object."
                        .formatted(ScimException.quote(urn), Kinds.of(sent)));
    }

    private static boolean isBlank(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank());
    }
}
