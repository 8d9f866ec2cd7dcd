package io.headgate.tenant.access;

/** The roles of people and services, as they stand in a token's {@code groups}. */
public final class Role {

    /** Administers a super tenant, and so every tenant of it. */
    public static final String SUPER_ADMIN = "super-admin";

    /** Administers the tenants that the token names. */
    public static final String TENANT_ADMIN = "tenant-admin";

    /** Reads everything in reach, changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Another service of the same deployment; reads. */
    public static final String SERVICE = "service";

    private Role() {}
}
