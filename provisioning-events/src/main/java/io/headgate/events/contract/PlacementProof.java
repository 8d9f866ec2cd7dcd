package io.headgate.events.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an account is in the tenant that reads this. Names nothing of other tenants: it carries the
 * matching rules of this tenant only.
 *
 * @param rulesVersion the version of the routing rules that decided
 * @param matches the rules that led here; empty when none does any more
 * @param lost why the placement ended, as a sentence; absent while it holds
 */
public record PlacementProof(long rulesVersion, List<Match> matches, @Nullable String lost) {

    /** Copies the matches. */
    public PlacementProof {
        matches = matches == null ? List.of() : List.copyOf(matches);
    }

    /**
     * One rule that matched.
     *
     * @param rule the rule's id
     * @param name the rule's name as the administrator gave it
     * @param mode {@code HOME} or {@code ALSO}
     * @param observed what the rule saw, for example {@code department = "Sales"}
     */
    public record Match(String rule, String name, String mode, List<String> observed) {

        /** Copies what was observed. */
        public Match {
            observed = observed == null ? List.of() : List.copyOf(observed);
        }
    }
}
