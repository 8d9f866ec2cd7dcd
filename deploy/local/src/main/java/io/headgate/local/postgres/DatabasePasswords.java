package io.headgate.local.postgres;

/**
 * The passwords of the roles that a {@link PostgresNode} makes at its first start.
 *
 * @param admin of the superuser, used by the node itself
 * @param owner of {@code headgate_owner}, which owns the databases and runs migrations
 * @param app of {@code headgate_app}, as which the services work, under row-level security
 * @param relay of {@code headgate_relay}, as which services deliver across tenants
 */
public record DatabasePasswords(String admin, String owner, String app, String relay) {

    /** The same for every test. */
    public static DatabasePasswords ofTests() {
        return new DatabasePasswords("admin", "owner", "app", "relay");
    }

    @Override
    public String toString() {
        return "DatabasePasswords[hidden]";
    }
}
