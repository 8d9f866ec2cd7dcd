package io.headgate.gateway.placement;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.PlacementProof;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a user belongs, or belonged, to a tenant; everything that the tenant is told.
 *
 * @param tenant which
 * @param status where the account stands
 * @param profile what the tenant learns of the person
 * @param groups the user's groups, sorted
 * @param proof why
 * @param moveId set by the move that last changed the status
 * @param dueAt when time itself will change the status next
 */
public record Placement(
        TenantId tenant,
        AccountStatus status,
        Profile profile,
        List<GroupId> groups,
        PlacementProof proof,
        @Nullable UUID moveId,
        @Nullable Instant dueAt) {

    /** Copies and sorts the groups. */
    public Placement {
        groups = groups.stream().sorted().toList();
    }

    /** What differs from another state of the same placement, by the names that events use. */
    List<String> changedFrom(Placement before) {
        List<String> changed = new ArrayList<>();
        if (status != before.status) {
            changed.add("status");
        }
        if (!profile.equals(before.profile)) {
            changed.add("profile");
        }
        if (!groups.equals(before.groups)) {
            changed.add("groups");
        }
        if (!sameGrounds(proof, before.proof)) {
            changed.add("proof");
        }
        if (!java.util.Objects.equals(dueAt, before.dueAt)) {
            changed.add("graceUntil");
        }
        return changed;
    }

    /** A new version of the rules that decides alike is no change. */
    private static boolean sameGrounds(PlacementProof left, PlacementProof right) {
        return left.matches().equals(right.matches())
                && java.util.Objects.equals(left.lost(), right.lost());
    }
}
