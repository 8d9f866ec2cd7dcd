package io.headgate.simulator.entra;

/** What a request is for. */
public enum Operation {
    /** The search for somebody who cannot exist, by which Entra tests a connection. */
    TEST_CONNECTION("test connection", false),
    /** A search for a user before it is created or taken over. */
    MATCH_USER("look up user", false),
    /** POST of a user. */
    CREATE_USER("create user", true),
    /** PATCH of a user's attributes. */
    UPDATE_USER("update user", true),
    /** PATCH that blocks a user: what Entra does to those who leave, for 30 days. */
    DISABLE_USER("disable user", true),
    /** DELETE of a user. */
    DELETE_USER("delete user", true),
    /** A search that tells whether a reference is there already. */
    CHECK_REFERENCE("check reference", false),
    /** PATCH of a user's manager. */
    SET_MANAGER("set manager", true),
    /** A search for a group before it is created or taken over. */
    MATCH_GROUP("look up group", false),
    /** POST of a group, without members. */
    CREATE_GROUP("create group", true),
    /** PATCH of a group's name. */
    RENAME_GROUP("rename group", true),
    /** PATCH that adds members. */
    ADD_MEMBERS("add members", true),
    /** PATCH that removes members. */
    REMOVE_MEMBERS("remove members", true),
    /** DELETE of a group. */
    DELETE_GROUP("delete group", true);

    private final String label;
    private final boolean write;

    Operation(String label, boolean write) {
        this.label = label;
        this.write = write;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** Whether the directory is another one afterwards. */
    public boolean write() {
        return write;
    }
}
