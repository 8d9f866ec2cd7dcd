package io.headgate.asset.custody;

import java.util.List;

/** What the policy says to a check-out. */
public sealed interface CheckOutDecision {

    /** Nothing is against it. */
    record Allowed() implements CheckOutDecision {}

    /**
     * It may not be.
     *
     * @param reasons everything that is against it, at least one
     */
    record Refused(List<CheckOutRefusal> reasons) implements CheckOutDecision {

        /** Copies the reasons. */
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal has a reason");
            }
        }
    }
}
