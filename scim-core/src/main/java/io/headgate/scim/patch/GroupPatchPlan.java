package io.headgate.scim.patch;

import java.util.List;

/**
 * What a PATCH asks of a group.
 *
 * @param memberships changes of members, in order; neighbours of one kind are joined
 * @param rest the operations on everything else, for {@link Patch#apply}
 */
public record GroupPatchPlan(List<MembershipChange> memberships, PatchRequest rest) {
    public GroupPatchPlan {
        memberships = List.copyOf(memberships);
    }
}
