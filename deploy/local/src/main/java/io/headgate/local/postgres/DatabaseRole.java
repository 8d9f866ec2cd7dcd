package io.headgate.local.postgres;

/** The login roles of the databases; none is a superuser and none bypasses row-level security. */
public enum DatabaseRole {
    /** Owns the databases; migrations run as it. */
    OWNER("headgate_owner"),
    /** The services work as it. */
    APP("headgate_app"),
    /** The gateway's publisher works as it. */
    RELAY("headgate_relay");

    private final String login;

    DatabaseRole(String login) {
        this.login = login;
    }

    /** The name to log in with. */
    public String login() {
        return login;
    }

    /** The role's password among these. */
    public String password(DatabasePasswords passwords) {
        return switch (this) {
            case OWNER -> passwords.owner();
            case APP -> passwords.app();
            case RELAY -> passwords.relay();
        };
    }
}
