package io.headgate.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Home-made clients leave {@code schemas} out of PATCH requests.
 *
 * <pre>
 * sent:      {"Operations": [...]}
 * should be: {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [...]}
 * </pre>
 */
public final class MissingPatchSchemas {
    private MissingPatchSchemas() {}

    /** Whether {@code schemas} is left out or says nothing. */
    public static boolean isMissing(JsonNode schemas) {
        return schemas.isMissingNode()
                || schemas.isNull()
                || (schemas.isArray() && schemas.isEmpty());
    }
}
