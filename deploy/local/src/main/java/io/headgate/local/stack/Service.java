package io.headgate.local.stack;

import java.nio.file.Path;

/** The services of a stack. */
public enum Service {
    /** The super-tenant service. */
    GATEWAY("scim-gateway", "The gateway", "gateway"),
    /** The tenants' sub-accounts and roles. */
    TENANTS("tenant-service", "The tenant service", "tenants"),
    /** Equipment and custody. */
    ASSETS("asset-service", "The asset service", "assets");

    private final String module;
    private final String title;
    private final String database;

    Service(String module, String title, String database) {
        this.module = module;
        this.title = title;
        this.database = database;
    }

    /** The folder in the repository, and the part's name in the data directory. */
    public String module() {
        return module;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Its database. */
    public String database() {
        return database;
    }

    /** The program that the build makes. */
    public Path jar(Path repository) {
        return repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
