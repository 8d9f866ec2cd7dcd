package io.headgate.scim.schema;

/** The resource types that an identity provider writes. */
public final class ResourceTypes {
    public static final ResourceType USER =
            new ResourceType("User", "User", "/Users", "User account", Schemas.USER.id());
    public static final ResourceType GROUP =
            new ResourceType("Group", "Group", "/Groups", "Group of users", Schemas.GROUP.id());

    private ResourceTypes() {}
}
