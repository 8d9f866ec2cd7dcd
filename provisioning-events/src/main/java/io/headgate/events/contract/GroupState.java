package io.headgate.events.contract;

/**
 * {@code group.state}: a group as one tenant may see it.
 *
 * @param tenant the tenant
 * @param group the group
 * @param revision see {@link Revision}
 * @param displayName the group's name at the identity provider
 * @param memberCount how many of its members are placed in this tenant
 */
public record GroupState(
        TenantId tenant, GroupId group, long revision, String displayName, long memberCount) {}
