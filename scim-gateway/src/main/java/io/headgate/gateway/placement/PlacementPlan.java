package io.headgate.gateway.placement;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.PlacementProof;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.TenantId;
import io.headgate.gateway.routing.Routing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From where a user belongs to what each tenant is told: a pure function. Losing a placement
 * suspends at once and departs after the grace period; a return within it leaves no trace; after
 * retention personal data goes.
 */
final class PlacementPlan {

    private final Periods periods;
    private final Instant now;

    PlacementPlan(Periods periods, Instant now) {
        this.periods = periods;
        this.now = now;
    }

    /** The placements that differ from the present ones; what is not in the list stays as it is. */
    List<Change> changes(Subject subject, Routing routing, long rulesVersion) {
        Map<TenantId, Placement> present = new HashMap<>();
        subject.placements().forEach(placement -> present.put(placement.tenant(), placement));
        List<Change> changes = new ArrayList<>();
        if (!subject.deleted()) {
            for (Routing.Assignment assignment : routing.assignments()) {
                TenantId tenant = assignment.tenant().id();
                Placement before = present.remove(tenant);
                Placement after =
                        new Placement(
                                tenant,
                                subject.active() ? AccountStatus.ACTIVE : AccountStatus.DISABLED,
                                subject.profile().apply(tenant),
                                subject.groups(),
                                new PlacementProof(rulesVersion, assignment.matches(), null),
                                null,
                                null);
                add(changes, before, after);
            }
        }
        for (Placement left : present.values()) {
            add(changes, left, without(left, subject, rulesVersion));
        }
        return marked(changes, subject.moveId());
    }

    private static void add(List<Change> changes, @Nullable Placement before, Placement after) {
        if (before == null) {
            changes.add(new Change(null, after, List.of()));
            return;
        }
        List<String> changed = after.changedFrom(before);
        if (!changed.isEmpty()) {
            changes.add(new Change(before, after, changed));
        }
    }

    private Placement without(Placement left, Subject subject, long rulesVersion) {
        if (left.status() == AccountStatus.DELETED) {
            return left;
        }
        if (subject.deleted() && left.status() != AccountStatus.DEPARTED) {
            return ended(
                    left,
                    AccountStatus.DEPARTED,
                    now.plus(periods.retention()),
                    new PlacementProof(
                            rulesVersion, List.of(), "The identity provider deleted the user."));
        }
        Instant due = left.dueAt();
        boolean over = due != null && !now.isBefore(due);
        return switch (left.status()) {
            case ACTIVE, DISABLED ->
                    ended(
                            left,
                            AccountStatus.SUSPENDED,
                            now.plus(periods.grace()),
                            new PlacementProof(
                                    rulesVersion,
                                    List.of(),
                                    "No routing rule leads here any more."));
            case SUSPENDED ->
                    over
                            ? ended(
                                    left,
                                    AccountStatus.DEPARTED,
                                    now.plus(periods.retention()),
                                    left.proof())
                            : left;
            case DEPARTED -> over ? erased(left) : left;
            case DELETED -> left;
        };
    }

    /**
     * A tenant that somebody has left learns nothing new of them. The id of the move that once led
     * here says nothing about leaving.
     */
    private static Placement ended(
            Placement left, AccountStatus status, Instant due, PlacementProof proof) {
        @Nullable UUID moveId = left.status().placed() ? null : left.moveId();
        return new Placement(
                left.tenant(), status, left.profile(), left.groups(), proof, moveId, due);
    }

    private static Placement erased(Placement left) {
        return new Placement(
                left.tenant(),
                AccountStatus.DELETED,
                Profiles.erased(),
                List.of(),
                new PlacementProof(left.proof().rulesVersion(), List.of(), "Retention is over."),
                null,
                null);
    }

    /** One id on both sides of a move, so that each can be understood; neither names the other. */
    private static List<Change> marked(List<Change> changes, UUID moveId) {
        boolean joins = changes.stream().anyMatch(Change::joins);
        boolean leaves = changes.stream().anyMatch(Change::leaves);
        if (!joins || !leaves) {
            return changes;
        }
        return changes.stream()
                .map(change -> change.joins() || change.leaves() ? change.inMove(moveId) : change)
                .toList();
    }

    /**
     * How long things last.
     *
     * @param grace from losing a placement to departing; longer than one cycle of the provider
     * @param retention from departing to the erasure of personal data
     */
    record Periods(java.time.Duration grace, java.time.Duration retention) {}

    /**
     * A user as the plan sees it.
     *
     * @param active whether the identity provider says so
     * @param deleted whether the identity provider deleted it
     * @param groups its groups
     * @param profile what a tenant learns; the manager depends on the tenant
     * @param placements the present ones
     * @param moveId for a move, should there be one
     */
    record Subject(
            boolean active,
            boolean deleted,
            List<GroupId> groups,
            Function<TenantId, Profile> profile,
            List<Placement> placements,
            UUID moveId) {}

    /**
     * A placement that changes.
     *
     * @param before absent for a new one
     * @param after what it is from now on
     * @param changed what differs, by name; empty for a new one
     */
    record Change(@Nullable Placement before, Placement after, List<String> changed) {

        boolean joins() {
            return after.status().placed() && (before == null || !before.status().placed());
        }

        boolean leaves() {
            return before != null && before.status().placed() && !after.status().placed();
        }

        private Change inMove(UUID moveId) {
            return new Change(
                    before,
                    new Placement(
                            after.tenant(),
                            after.status(),
                            after.profile(),
                            after.groups(),
                            after.proof(),
                            moveId,
                            after.dueAt()),
                    changed);
        }
    }
}
