package io.headgate.asset.custody;

import io.headgate.asset.asset.AssetStatus;
import io.headgate.asset.problem.InputCheck;
import org.jspecify.annotations.Nullable;

/**
 * How an asset comes back.
 *
 * @param condition what it is like
 * @param note anything else
 * @param nextStatus what becomes of it; absent leaves its status
 */
public record CheckIn(
        @Nullable String condition, @Nullable String note, @Nullable AssetStatus nextStatus) {

    /**
     * The same, trimmed.
     *
     * @throws io.headgate.asset.problem.ProblemException naming every field that breaks a rule
     */
    CheckIn checked() {
        InputCheck check = new InputCheck();
        CheckIn checked =
                new CheckIn(
                        check.optional("condition", condition, CheckOut.LONGEST_LINE),
                        check.optional("note", note, CheckOut.LONGEST_NOTE),
                        nextStatus);
        check.finish();
        return checked;
    }
}
