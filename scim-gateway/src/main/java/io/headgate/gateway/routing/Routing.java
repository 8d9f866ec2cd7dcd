package io.headgate.gateway.routing;

import io.headgate.events.contract.PlacementProof;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a user belongs, and why.
 *
 * @param assignments every tenant once, the home first, with the rules that led there
 * @param lobby set when there is no tenant and somebody should know
 * @param steps every rule in order with what became of it; empty unless an explanation was asked
 *     for
 */
public record Routing(List<Assignment> assignments, @Nullable Lobby lobby, List<Step> steps) {

    /** Copies the lists. */
    public Routing {
        assignments = List.copyOf(assignments);
        steps = List.copyOf(steps);
    }

    /** The home tenant, if there is one. */
    public Optional<Assignment> home() {
        return assignments.stream().filter(Assignment::home).findFirst();
    }

    /**
     * A tenant the user belongs to.
     *
     * @param tenant which
     * @param home whether it is the home
     * @param matches the rules that say so
     */
    public record Assignment(TenantRef tenant, boolean home, List<PlacementProof.Match> matches) {

        /** Copies the matches. */
        public Assignment {
            matches = List.copyOf(matches);
        }
    }

    /**
     * Why there is no tenant.
     *
     * @param reason the kind
     * @param detail a sentence for the administrator, with the value that was seen
     */
    public record Lobby(LobbyReason reason, String detail) {}

    /**
     * What became of one rule.
     *
     * @param rule its id
     * @param name its name
     * @param mode what a match of it means
     * @param outcome whether it matched
     * @param observed what it saw
     * @param note what followed
     */
    public record Step(
            String rule,
            String name,
            Mode mode,
            Outcome outcome,
            List<String> observed,
            String note) {

        /** Copies what was observed. */
        public Step {
            observed = List.copyOf(observed);
        }
    }

    /** Whether a rule matched. */
    public enum Outcome {
        MATCHED,
        NOT_MATCHED,
        NOT_REACHED
    }
}
