package io.headgate.scim.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;

/** The body of an error (RFC 7644, section 3.12); {@code status} is a string. */
public final class ScimError {
    /** The URN of the message. */
    public static final String URN = "urn:ietf:params:scim:api:messages:2.0:Error";

    private ScimError() {}

    public static ObjectNode of(ScimException exception) {
        return of(exception.type(), exception.detail());
    }

    public static ObjectNode of(ScimErrorType type, String detail) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(URN);
        json.put("status", Integer.toString(type.status()));
        type.scimType().ifPresent(scimType -> json.put("scimType", scimType));
        json.put("detail", detail);
        return json;
    }
}
