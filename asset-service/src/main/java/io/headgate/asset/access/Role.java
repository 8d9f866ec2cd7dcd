package io.headgate.asset.access;

/** The roles of people and services, as they stand in a token's {@code groups}. */
public final class Role {

    /** Administers a super tenant and all its tenants. */
    public static final String SUPER_ADMIN = "super-admin";

    /** Administers the tenants that the token names. */
    public static final String TENANT_ADMIN = "tenant-admin";

    /** Reads everything in reach, changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Records equipment, hands it out and takes it back. */
    public static final String ASSET_MANAGER = "asset-manager";

    /** Another service of the same deployment. */
    public static final String SERVICE = "service";

    private Role() {}
}
