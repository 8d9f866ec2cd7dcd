package io.headgate.tenant.role;

import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.SubAccountId;

/** Whose role an edit may change. */
public sealed interface Affected {

    /** Anybody's in the tenant. */
    record Everybody() implements Affected {}

    /** The members of a group. */
    record Members(GroupId group) implements Affected {}

    /** One account's. */
    record One(SubAccountId account) implements Affected {}
}
