package io.headgate.tenant.account;

import io.headgate.events.contract.Cause;
import io.headgate.events.contract.PlacementProof;
import io.headgate.events.contract.Profile;
import io.headgate.tenant.role.LockTerms;
import io.headgate.tenant.role.RoleDecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sub-account with everything that explains it.
 *
 * @param account as in a list
 * @param profile what is known of the person
 * @param groups its groups
 * @param lock its role lock
 * @param placement why it is in this tenant
 * @param roleDecision why it has its role
 * @param explanation the role decision in words
 * @param cause what made its last visible change
 */
public record SubAccountDetail(
        SubAccountView account,
        @Nullable Profile profile,
        List<GroupName> groups,
        @Nullable LockTerms lock,
        @Nullable PlacementProof placement,
        @Nullable RoleDecision roleDecision,
        List<String> explanation,
        Cause cause) {

    /** Copies the lists. */
    public SubAccountDetail {
        groups = List.copyOf(groups);
        explanation = List.copyOf(explanation);
    }

    /**
     * A group with its name.
     *
     * @param id the group
     * @param displayName its name, if the tenant knows it
     */
    public record GroupName(String id, @Nullable String displayName) {}
}
