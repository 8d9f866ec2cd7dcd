package io.headgate.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Entra ID and others clear an attribute by setting it to the empty string.
 *
 * <pre>
 * sent:      {"op": "Replace", "path": "title", "value": ""}
 * should be: {"op": "remove", "path": "title"}
 * </pre>
 */
public final class EmptyStringUnassigns {
    private EmptyStringUnassigns() {}

    /**
     * Whether a value says that there is none (null and [] are the RFC's own ways, RFC 7643 section
     * 2.5).
     */
    public static boolean isUnassigned(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.textValue().isEmpty());
    }
}
