package io.headgate.simulator.entra;

/** The names of schemas and messages (RFC 7643 section 8.7, RFC 7644 section 3.5.2). */
final class Urns {

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String ENTERPRISE_USER =
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    /** Entra sends it with every group; it has no attributes. */
    static final String AD_GROUP =
            "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group";

    private Urns() {}
}
