package io.headgate.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Entra's validator and some of its jobs send a PATCH that changes nothing.
 *
 * <pre>
 * sent:      {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": []}
 * should be: not sent at all
 * </pre>
 */
public final class EmptyOperations {
    private EmptyOperations() {}

    /** Whether there is nothing to do. */
    public static boolean isNothing(JsonNode operations) {
        return operations.isNull() || (operations.isArray() && operations.isEmpty());
    }
}
