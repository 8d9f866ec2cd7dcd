package io.headgate.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.dialect.EmptyOperations;
import io.headgate.scim.dialect.EntraCapitalisedOps;
import io.headgate.scim.dialect.JsonTextValue;
import io.headgate.scim.dialect.MissingPatchSchemas;
import io.headgate.scim.dialect.SingleObjectForArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of a PATCH in the order in which they are applied (RFC 7644, section 3.5.2). */
public record PatchRequest(List<PatchOperation> operations) {
    /** The URN of the message. */
    public static final String URN = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    public PatchRequest {
        operations = List.copyOf(operations);
    }

    /**
     * Reads the body of a PATCH, within {@link PatchLimits#DEFAULT}.
     *
     * @throws ScimException invalidSyntax, invalidPath, noTarget or tooMany
     */
    public static PatchRequest parse(ObjectNode body) {
        return parse(body, PatchLimits.DEFAULT);
    }

    /**
     * Reads the body of a PATCH.
     *
     * @throws ScimException invalidSyntax, invalidPath, noTarget or tooMany
     */
    public static PatchRequest parse(ObjectNode body, PatchLimits limits) {
        requireSchema(member(body, "schemas"));
        JsonNode sent = member(body, "Operations");
        if (sent.isMissingNode()) {
            throw syntax("The PATCH has no \"Operations\". Send them as an array of objects.");
        }
        if (EmptyOperations.isNothing(sent)) {
            return new PatchRequest(List.of());
        }
        List<JsonNode> elements = SingleObjectForArray.elements(sent);
        if (elements.size() > limits.operations()) {
            throw new ScimException(
                    ScimErrorType.TOO_MANY,
                    "The PATCH has %d operations; at most %d are accepted. Send several requests."
                            .formatted(elements.size(), limits.operations()));
        }
        var operations = new ArrayList<PatchOperation>(elements.size());
        for (JsonNode element : elements) {
            operations.add(operation(element, operations.size() + 1));
        }
        return new PatchRequest(operations);
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return operations.isEmpty();
    }

    private static PatchOperation operation(JsonNode element, int number) {
        if (!(element instanceof ObjectNode object)) {
            throw syntax("Operation %d is not an object. Send an object.".formatted(number));
        }
        JsonNode word = member(object, "op");
        Op op =
                Op.of(EntraCapitalisedOps.correct(word.asText()))
                        .orElseThrow(() -> unknownOp(word, number));
        PatchPath path = path(member(object, "path"), number);
        JsonNode value = member(object, "value");
        if (path == null) {
            if (op == Op.REMOVE) {
                throw new ScimException(
                        ScimErrorType.NO_TARGET,
                        "Operation %d removes but has no \"path\". Name the attribute to remove."
                                .formatted(number));
            }
            value = attributes(value, number);
        }
        return new PatchOperation(op, path, value.isMissingNode() ? null : value);
    }

    private static JsonNode attributes(JsonNode value, int number) {
        JsonNode object = JsonTextValue.read(value).map(JsonNode.class::cast).orElse(value);
        if (!object.isObject()) {
            throw new ScimException(
                    ScimErrorType.INVALID_VALUE,
                    "Operation %d has no \"path\", and its \"value\" is no object with attributes. Send either."
                            .formatted(number));
        }
        return object;
    }

    private static @Nullable PatchPath path(JsonNode path, int number) {
        if (path.isMissingNode() || path.isNull()) {
            return null;
        }
        if (!path.isTextual()) {
            throw new ScimException(
                    ScimErrorType.INVALID_PATH,
                    "The \"path\" of operation %d is not a string. Send a string."
                            .formatted(number));
        }
        return path.textValue().isBlank() ? null : PatchPath.parse(path.textValue());
    }

    private static void requireSchema(JsonNode schemas) {
        if (MissingPatchSchemas.isMissing(schemas)) {
            return;
        }
        for (JsonNode urn : SingleObjectForArray.elements(schemas)) {
            if (URN.equalsIgnoreCase(urn.asText())) {
                return;
            }
        }
        throw syntax("The \"schemas\" of a PATCH do not name " + URN + ". Send that URN.");
    }

    /** A member whatever the case of its name. */
    private static JsonNode member(ObjectNode object, String name) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    private static ScimException unknownOp(JsonNode word, int number) {
        String sent =
                word.isTextual() ? ScimException.quote(word.textValue()) : "nothing of the kind";
        return syntax(
                "The \"op\" of operation %d is add, remove or replace, but %s was sent. Send one of the three."
                        .formatted(number, sent));
    }

    private static ScimException syntax(String detail) {
        return new ScimException(ScimErrorType.INVALID_SYNTAX, detail);
    }
}
