package io.headgate.asset.report;

import io.headgate.events.contract.AccountStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item with somebody who is not active: one line of the report.
 *
 * @param subAccount the person's sub-account
 * @param person the name, or the pseudonym after erasure
 * @param email the e-mail address
 * @param department the department
 * @param manager whom to ask
 * @param status where the account stands
 * @param since when it was put there
 * @param assetTag the asset's tag
 * @param model which model
 * @param serial its serial number
 * @param due when it was to be back
 */
public record HeldByLeaver(
        UUID subAccount,
        String person,
        @Nullable String email,
        @Nullable String department,
        @Nullable String manager,
        AccountStatus status,
        Instant since,
        String assetTag,
        String model,
        @Nullable String serial,
        @Nullable Instant due) {}
