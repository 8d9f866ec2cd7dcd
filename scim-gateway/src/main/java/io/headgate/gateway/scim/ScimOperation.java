package io.headgate.gateway.scim;

import java.util.Locale;

/** What a request does, for metrics and traces: a closed set, whatever the path says. */
public enum ScimOperation {
    CREATE_USER,
    GET_USER,
    LIST_USERS,
    REPLACE_USER,
    PATCH_USER,
    DELETE_USER,
    CREATE_GROUP,
    GET_GROUP,
    LIST_GROUPS,
    REPLACE_GROUP,
    PATCH_GROUP,
    DELETE_GROUP,
    LIST_TENANTS,
    DISCOVERY,
    OTHER;

    /** The value of the metric's tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
