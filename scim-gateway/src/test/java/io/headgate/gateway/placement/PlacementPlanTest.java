package io.headgate.gateway.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.PlacementProof;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.TenantId;
import io.headgate.gateway.routing.Routing;
import io.headgate.gateway.routing.TenantRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacementPlanTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(60);
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final UUID MOVE = new UUID(0, 99);
    private static final TenantId LONDON = new TenantId(new UUID(0, 1));
    private static final TenantId PARIS = new TenantId(new UUID(0, 2));
    private static final GroupId EDITORS = new GroupId(new UUID(0, 3));
    private static final Profile ALICE =
            new Profile(
                    "alice", null, null, null, null, null, null, null, null, null, null, Map.of());
    private static final PlacementProof PROOF = proof(7);

    private final List<Placement> present = new ArrayList<>();
    private boolean active = true;
    private boolean deleted;
    private Profile profile = ALICE;

    @Test
    void whoIsRoutedToATenantJoinsIt() {
        assertThat(plan(NOW, LONDON))
                .containsExactly(new PlacementPlan.Change(null, placed(LONDON), List.of()));
    }

    @Test
    void whoJoinsDisabledIsDisabledThere() {
        active = false;

        assertThat(plan(NOW, LONDON).getFirst().after().status()).isEqualTo(AccountStatus.DISABLED);
    }

    @Test
    void disablingAndEnablingChangeTheStatusAtOnce() {
        present.add(placed(LONDON));
        active = false;
        PlacementPlan.Change disabled = plan(NOW, LONDON).getFirst();
        assertThat(disabled.after().status()).isEqualTo(AccountStatus.DISABLED);
        assertThat(disabled.changed()).containsExactly("status");
        assertThat(disabled.joins() || disabled.leaves()).isFalse();

        settle(disabled);
        active = true;
        assertThat(plan(NOW, LONDON).getFirst().after()).isEqualTo(placed(LONDON));
    }

    @Test
    void whatIsAsItWasIsNoChange() {
        present.add(placed(LONDON));

        assertThat(plan(NOW, LONDON)).isEmpty();
    }

    @Test
    void aNewVersionOfTheRulesThatDecidesAlikeIsNoChange() {
        present.add(placed(LONDON));

        assertThat(new PlacementPlan(periods(), NOW).changes(subject(), routing(LONDON), 8))
                .isEmpty();
    }

    @Test
    void aChangedProfileIsTold() {
        present.add(placed(LONDON));
        profile = Profiles.erased();

        assertThat(plan(NOW, LONDON).getFirst().changed()).containsExactly("profile");
    }

    @Test
    void losingThePlacementSuspendsAtOnceAndSaysUntilWhen() {
        present.add(placed(LONDON));

        assertThat(plan(NOW))
                .containsExactly(
                        new PlacementPlan.Change(
                                placed(LONDON),
                                suspended(LONDON),
                                List.of("status", "proof", "graceUntil")));
    }

    @Test
    void returningWithinGraceLeavesNoTrace() {
        present.add(suspended(LONDON));

        assertThat(plan(NOW.plus(GRACE).minusMillis(1), LONDON).getFirst().after())
                .isEqualTo(placed(LONDON));
    }

    @Test
    void withinGraceNothingChangesAndAtItsEndTheAccountDeparts() {
        present.add(suspended(LONDON));

        assertThat(plan(NOW.plus(GRACE).minusMillis(1))).isEmpty();
        Placement departed = plan(NOW.plus(GRACE)).getFirst().after();
        assertThat(departed.status()).isEqualTo(AccountStatus.DEPARTED);
        assertThat(departed.dueAt()).isEqualTo(NOW.plus(GRACE).plus(RETENTION));
        assertThat(departed.profile()).isEqualTo(ALICE);
        assertThat(departed.proof()).isEqualTo(suspended(LONDON).proof());
    }

    @Test
    void aDeletedUserDepartsAtOnceWhateverTheRoutingSays() {
        deleted = true;
        for (Placement before : List.of(placed(LONDON), suspended(LONDON))) {
            present.clear();
            present.add(before);
            Placement after = plan(NOW, LONDON).getFirst().after();
            assertThat(after.status()).isEqualTo(AccountStatus.DEPARTED);
            assertThat(after.dueAt()).isEqualTo(NOW.plus(RETENTION));
            assertThat(after.proof().lost()).isEqualTo("The identity provider deleted the user.");
        }
    }

    @Test
    void retentionErasesPersonalDataAndIsTheEnd() {
        deleted = true;
        present.add(placed(LONDON));
        settle(plan(NOW).getFirst());
        assertThat(plan(NOW.plus(RETENTION).minusMillis(1))).isEmpty();

        PlacementPlan.Change erased = plan(NOW.plus(RETENTION)).getFirst();
        assertThat(erased.after())
                .isEqualTo(
                        new Placement(
                                LONDON,
                                AccountStatus.DELETED,
                                Profiles.erased(),
                                List.of(),
                                new PlacementProof(7, List.of(), "Retention is over."),
                                null,
                                null));
        settle(erased);
        assertThat(plan(NOW.plus(RETENTION).plus(RETENTION))).isEmpty();
    }

    @Test
    void whoComesBackAfterErasureJoinsAgain() {
        present.add(
                new Placement(
                        LONDON,
                        AccountStatus.DELETED,
                        Profiles.erased(),
                        List.of(),
                        PROOF,
                        null,
                        null));

        PlacementPlan.Change back = plan(NOW, LONDON).getFirst();
        assertThat(back.after()).isEqualTo(placed(LONDON));
        assertThat(back.joins()).isTrue();
    }

    @Test
    void aMoveCarriesOneIdOnBothSidesAndJoinsFirst() {
        present.add(placed(LONDON));

        List<PlacementPlan.Change> move = plan(NOW, PARIS);
        assertThat(move)
                .extracting(c -> c.after().tenant(), c -> c.after().moveId())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(PARIS, MOVE),
                        org.assertj.core.api.Assertions.tuple(LONDON, MOVE));
        assertThat(move).extracting(PlacementPlan.Change::joins).containsExactly(true, false);
        assertThat(move).extracting(PlacementPlan.Change::leaves).containsExactly(false, true);
    }

    @Test
    void joiningAloneAndLeavingAloneAreNoMoves() {
        present.add(placed(LONDON));

        assertThat(plan(NOW, LONDON, PARIS))
                .extracting(c -> c.after().moveId())
                .containsOnlyNulls();
        assertThat(plan(NOW)).extracting(c -> c.after().moveId()).containsOnlyNulls();
    }

    @Test
    void aTenantThatTakesNoPartInAMoveHearsNothingOfIt() {
        TenantId rome = new TenantId(new UUID(0, 5));
        present.add(placed(LONDON));
        present.add(placed(rome));
        profile = Profiles.erased();

        assertThat(plan(NOW, rome, PARIS))
                .filteredOn(change -> change.after().tenant().equals(rome))
                .extracting(change -> change.after().moveId())
                .containsOnlyNulls();
    }

    @Test
    void whoHasDepartedInAMoveStillCarriesItsId() {
        present.add(placed(LONDON));
        List<PlacementPlan.Change> move = plan(NOW, PARIS);
        present.clear();
        move.forEach(change -> present.add(change.after()));

        assertThat(plan(NOW.plus(GRACE), PARIS))
                .filteredOn(change -> change.after().tenant().equals(LONDON))
                .extracting(change -> change.after().moveId())
                .containsExactly(MOVE);
    }

    @Test
    void whoLeavesWhereAMoveOnceLedDoesNotCarryItsId() {
        present.add(placed(LONDON));
        settle(plan(NOW, PARIS).getFirst());

        assertThat(present.getFirst().moveId()).isEqualTo(MOVE);
        assertThat(plan(NOW)).extracting(c -> c.after().moveId()).containsOnlyNulls();
        deleted = true;
        assertThat(plan(NOW)).extracting(c -> c.after().moveId()).containsOnlyNulls();
    }

    private List<PlacementPlan.Change> plan(Instant now, TenantId... routed) {
        return new PlacementPlan(periods(), now).changes(subject(), routing(routed), 7);
    }

    private void settle(PlacementPlan.Change change) {
        present.clear();
        present.add(change.after());
    }

    private PlacementPlan.Subject subject() {
        return new PlacementPlan.Subject(
                active, deleted, List.of(EDITORS), tenant -> profile, List.copyOf(present), MOVE);
    }

    private static PlacementPlan.Periods periods() {
        return new PlacementPlan.Periods(GRACE, RETENTION);
    }

    private static Routing routing(TenantId... tenants) {
        return new Routing(
                Arrays.stream(tenants)
                        .map(
                                id ->
                                        new Routing.Assignment(
                                                new TenantRef(id, id.toString(), 0, true),
                                                true,
                                                PROOF.matches()))
                        .toList(),
                null,
                List.of());
    }

    private static Placement placed(TenantId tenant) {
        return new Placement(
                tenant, AccountStatus.ACTIVE, ALICE, List.of(EDITORS), PROOF, null, null);
    }

    private static Placement suspended(TenantId tenant) {
        return new Placement(
                tenant,
                AccountStatus.SUSPENDED,
                ALICE,
                List.of(EDITORS),
                new PlacementProof(7, List.of(), "No routing rule leads here any more."),
                null,
                NOW.plus(GRACE));
    }

    private static PlacementProof proof(long version) {
        return new PlacementProof(
                version,
                List.of(new PlacementProof.Match("1", "everybody", "HOME", List.of())),
                null);
    }
}
