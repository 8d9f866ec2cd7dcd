package io.headgate.asset.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.asset.asset.AssetStatus;
import io.headgate.events.contract.AccountStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckOutPolicyTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T17:00:00Z");

    @Test
    void aDeployableAssetGoesToAnActiveHolder() {
        assertThat(CheckOutPolicy.decide(AssetStatus.DEPLOYABLE, null, AccountStatus.ACTIVE))
                .isEqualTo(new CheckOutDecision.Allowed());
    }

    @Test
    void aDeployableAssetGoesToALocation() {
        assertThat(CheckOutPolicy.decide(AssetStatus.DEPLOYABLE, null, null))
                .isEqualTo(new CheckOutDecision.Allowed());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void nobodyWhoIsNotActiveGetsAnything(AccountStatus status) {
        assertThat(CheckOutPolicy.decide(AssetStatus.DEPLOYABLE, null, status))
                .isEqualTo(
                        new CheckOutDecision.Refused(
                                List.of(new CheckOutRefusal.HolderNotActive(status))));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEPLOYABLE")
    void onlyADeployableAssetIsHandedOut(AssetStatus status) {
        assertThat(CheckOutPolicy.decide(status, null, AccountStatus.ACTIVE))
                .isEqualTo(
                        new CheckOutDecision.Refused(
                                List.of(new CheckOutRefusal.AssetNotDeployable(status))));
    }

    @Test
    void everythingAgainstItIsSaidAtOnce() {
        assertThat(CheckOutPolicy.decide(AssetStatus.PENDING, open(), AccountStatus.DISABLED))
                .isEqualTo(
                        new CheckOutDecision.Refused(
                                List.of(
                                        new CheckOutRefusal.AlreadyCheckedOut(MONDAY, FRIDAY),
                                        new CheckOutRefusal.AssetNotDeployable(AssetStatus.PENDING),
                                        new CheckOutRefusal.HolderNotActive(
                                                AccountStatus.DISABLED))));
    }

    @Test
    void aRefusalSaysWhatToDo() {
        assertThat(new CheckOutRefusal.AlreadyCheckedOut(MONDAY, FRIDAY).text())
                .isEqualTo(
                        "The asset is checked out since 2026-03-02T09:00:00Z, due back"
                                + " 2026-03-06T17:00:00Z; check it in first.");
    }

    private static Custody open() {
        return new Custody(
                new UUID(0, 1),
                "LT-1",
                new UUID(0, 2),
                "Alice",
                null,
                MONDAY,
                "desk",
                FRIDAY,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
