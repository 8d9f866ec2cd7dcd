package io.headgate.tenant.account;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.Cause;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.SubAccountId;
import io.headgate.tenant.role.RoleDecision;
import java.util.List;

/**
 * An account whose role is to be computed afresh.
 *
 * @param id which
 * @param cause what made it so
 * @param status where it stands
 * @param groups its groups
 * @param held what was decided before
 */
record DirtyRow(
        SubAccountId id,
        Cause cause,
        AccountStatus status,
        List<GroupId> groups,
        RoleDecision held) {

    /** Copies the list. */
    DirtyRow {
        groups = List.copyOf(groups);
    }

    /** Whether others see a difference. */
    boolean looksDifferentWith(RoleDecision decided) {
        return !Appearance.sameRole(held, decided);
    }
}
