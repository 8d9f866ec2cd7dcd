package io.headgate.asset.holder;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.SubAccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may hold equipment: the mirror of a sub-account.
 *
 * @param subAccount its id
 * @param name the best name there is; a pseudonym after erasure
 * @param userName the identity provider's name of the user
 * @param email the e-mail address
 * @param department the department
 * @param title the title
 * @param location where the person works
 * @param manager who leads the person, if that is somebody of this tenant
 * @param status where the account stands; only {@code ACTIVE} holders are handed anything
 * @param since when the account was put there
 * @param role the access role in the tenant
 * @param holding how many items the person has now
 */
public record Holder(
        SubAccountId subAccount,
        String name,
        @Nullable String userName,
        @Nullable String email,
        @Nullable String department,
        @Nullable String title,
        @Nullable String location,
        @Nullable Manager manager,
        AccountStatus status,
        Instant since,
        @Nullable String role,
        long holding) {

    /**
     * Who leads a holder.
     *
     * @param subAccount the manager's sub-account
     * @param name absent while the manager is not known here yet
     */
    public record Manager(UUID subAccount, @Nullable String name) {}
}
