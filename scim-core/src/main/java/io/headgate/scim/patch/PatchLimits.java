package io.headgate.scim.patch;

import io.headgate.scim.resource.Members;

/**
 * How much one PATCH may ask for.
 *
 * @param operations operations in a request
 * @param members members in one operation
 */
public record PatchLimits(int operations, int members) {
    /** 200 operations, 10,000 members in each. */
    public static final PatchLimits DEFAULT = new PatchLimits(200, Members.MOST);
}
