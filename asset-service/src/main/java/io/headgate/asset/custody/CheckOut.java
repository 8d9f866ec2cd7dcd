package io.headgate.asset.custody;

import io.headgate.asset.problem.InputCheck;
import io.headgate.events.contract.SubAccountId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * To whom or where an asset is handed out.
 *
 * @param subAccount the person, by sub-account id; either this or a location
 * @param location the location; either this or a person
 * @param dueAt when it is to be back; absent for open end
 * @param condition what it is like
 * @param note anything else
 */
public record CheckOut(
        @Schema(implementation = String.class, format = "uuid") @Nullable SubAccountId subAccount,
        @Nullable String location,
        @Nullable Instant dueAt,
        @Nullable String condition,
        @Nullable String note) {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_NOTE = 2_000;

    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

    /**
     * The same, trimmed.
     *
     * @throws io.headgate.asset.problem.ProblemException naming every field that breaks a rule
     */
    CheckOut checked(Instant now) {
        InputCheck check = new InputCheck();
        String place = check.optional("location", location, LONGEST_LINE);
        check.require(
                (subAccount == null) != (place == null),
                "subAccount",
                "and location exclude each other; send exactly one of the two.");
        check.require(
                dueAt == null || (dueAt.isAfter(now) && dueAt.isBefore(LATEST)),
                "dueAt",
                "\"%s\" is not in the future; send a later time, or leave it out for open end."
                        .formatted(dueAt));
        CheckOut checked =
                new CheckOut(
                        subAccount,
                        place,
                        dueAt,
                        check.optional("condition", condition, LONGEST_LINE),
                        check.optional("note", note, LONGEST_NOTE));
        check.finish();
        return checked;
    }
}
