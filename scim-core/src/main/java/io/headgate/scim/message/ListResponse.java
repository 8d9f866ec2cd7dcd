package io.headgate.scim.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A page of resources (RFC 7644, section 3.4.2). */
public final class ListResponse {
    /** The URN of the message. */
    public static final String URN = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    private ListResponse() {}

    /**
     * All members are always there, the numbers as integers: Okta insists on both.
     *
     * @param total how many match in all
     * @param startIndex the 1-based position of the first resource
     */
    public static ObjectNode of(long total, long startIndex, List<ObjectNode> resources) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(URN);
        json.put("totalResults", total);
        json.put("startIndex", startIndex);
        json.put("itemsPerPage", resources.size());
        ArrayNode list = json.putArray("Resources");
        resources.forEach(list::add);
        return json;
    }
}
