package io.headgate.tenant.account;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.Profile;
import io.headgate.tenant.role.RoleDecision;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others see of a sub-account; a new revision goes out only when it changes.
 *
 * @param status where it stands
 * @param profile what is known of the person; absent once erased
 * @param role the effective role's name
 * @param decision the kind of decision
 * @param underneath what a disabled account gets back
 * @param wouldBe what groups would give a locked account
 */
record Appearance(
        AccountStatus status,
        @Nullable Profile profile,
        @Nullable String role,
        @Nullable String decision,
        @Nullable String underneath,
        @Nullable String wouldBe) {

    static Appearance of(AccountStatus status, Profile profile, RoleDecision decision) {
        return new Appearance(
                status,
                profile,
                decision.role(),
                decision.kind(),
                decision.underneathRole(),
                decision.wouldBeRole());
    }

    static Appearance erased() {
        return new Appearance(AccountStatus.DELETED, null, null, null, null, null);
    }

    /** Whether two decisions look the same to others. */
    static boolean sameRole(RoleDecision one, RoleDecision other) {
        return one.role().equals(other.role())
                && one.kind().equals(other.kind())
                && Objects.equals(one.underneathRole(), other.underneathRole())
                && Objects.equals(one.wouldBeRole(), other.wouldBeRole());
    }

    /** With the move that it is part of. */
    Seen during(@Nullable UUID moveId) {
        return new Seen(this, moveId);
    }

    /** An appearance and the move that it is part of. */
    record Seen(Appearance appearance, @Nullable UUID moveId) {}
}
