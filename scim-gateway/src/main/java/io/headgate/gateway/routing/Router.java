package io.headgate.gateway.routing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.events.contract.PlacementProof;
import io.headgate.gateway.routing.Routing.Outcome;
import io.headgate.scim.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which tenants a user belongs to: a pure function of the user's document (with groups),
 * the rules and the tenants. Whatever led to that state, the answer is the same.
 */
public final class Router {

    private final long rulesVersion;
    private final List<CompiledRule> rules;
    private final TenantLookup tenants;

    /**
     * A router for one state of rules and tenants.
     *
     * @throws io.headgate.gateway.problem.ProblemException if a rule cannot be compiled
     */
    public Router(
            long rulesVersion,
            List<RoutingRule> rules,
            TenantLookup tenants,
            ResourceSchema schema) {
        this.rulesVersion = rulesVersion;
        this.rules = rules.stream().map(rule -> CompiledRule.compile(rule, schema)).toList();
        this.tenants = tenants;
    }

    /** The version of the rules that decide. */
    public long rulesVersion() {
        return rulesVersion;
    }

    /** The tenants that rules look up. */
    public TenantLookup tenants() {
        return tenants;
    }

    /** Whether a change of a group's name may change where its members belong. */
    public boolean readsGroupNames() {
        return rules.stream().anyMatch(CompiledRule::readsGroupNames);
    }

    /** Where the user belongs. */
    public Routing route(ObjectNode user) {
        return new Pass(user, false).run();
    }

    /** Where the user belongs, with what became of every rule. */
    public Routing explain(ObjectNode user) {
        return new Pass(user, true).run();
    }

    /** One user's way through the rules. */
    private final class Pass {

        private final ObjectNode user;
        private final boolean explaining;
        private final Map<TenantRef, List<PlacementProof.Match>> found = new LinkedHashMap<>();
        private final List<Routing.Step> steps = new ArrayList<>();
        private @Nullable TenantRef home;
        private Routing.@Nullable Lobby trouble;
        private boolean searching = true;
        private boolean stopped;

        Pass(ObjectNode user, boolean explaining) {
            this.user = user;
            this.explaining = explaining;
        }

        Routing run() {
            for (CompiledRule rule : rules) {
                if (rule.rule().mode() != Mode.ALSO && !searching) {
                    step(rule, Outcome.NOT_REACHED, List.of(), "the home was decided above");
                } else if (!rule.matches(user)) {
                    step(rule, Outcome.NOT_MATCHED, observed(rule), "");
                } else {
                    matched(rule);
                }
            }
            Routing.@Nullable Lobby lobby = null;
            if (found.isEmpty() && !stopped) {
                lobby =
                        trouble != null
                                ? trouble
                                : new Routing.Lobby(
                                        LobbyReason.NO_MATCH,
                                        "None of the "
                                                + rules.size()
                                                + " routing rules matches this user.");
            }
            return new Routing(assignments(), lobby, steps);
        }

        private void matched(CompiledRule rule) {
            switch (rule.rule().mode()) {
                case STOP -> {
                    searching = false;
                    stopped = true;
                    step(rule, Outcome.MATCHED, observed(rule), "the search for a home ends");
                }
                case HOME, ALSO -> lookUp(rule);
            }
        }

        private void lookUp(CompiledRule rule) {
            List<CompiledRule.Wanted> wanted = rule.wanted(user);
            if (wanted.isEmpty()) {
                step(rule, Outcome.NOT_MATCHED, observed(rule), "there is nothing to look up");
                return;
            }
            List<String> told = rule.told(user);
            Map<TenantRef, List<String>> active = new LinkedHashMap<>();
            Routing.@Nullable Lobby missing = null;
            for (CompiledRule.Wanted one : wanted) {
                Optional<TenantRef> tenant = tenants.find(one.name());
                if (tenant.filter(TenantRef::active).isPresent()) {
                    active.computeIfAbsent(tenant.get(), key -> new ArrayList<>(told))
                            .addAll(one.observed());
                } else {
                    missing = missing(rule, one, tenant);
                }
            }
            String note =
                    rule.rule().mode() == Mode.ALSO
                            ? also(rule, active)
                            : home(rule, active, missing);
            List<String> shown = new ArrayList<>(observed(rule));
            wanted.forEach(one -> shown.addAll(one.observed()));
            step(rule, Outcome.MATCHED, shown, note);
        }

        private Routing.Lobby missing(
                CompiledRule rule, CompiledRule.Wanted wanted, Optional<TenantRef> tenant) {
            String which =
                    "Rule \"" + rule.rule().name() + "\" leads to \"" + wanted.name() + "\", ";
            return tenant.isPresent()
                    ? new Routing.Lobby(
                            LobbyReason.TENANT_SUSPENDED, which + "a tenant that is suspended.")
                    : new Routing.Lobby(
                            LobbyReason.UNKNOWN_TENANT,
                            which + "which is no tenant's key, alias or domain.");
        }

        private String also(CompiledRule rule, Map<TenantRef, List<String>> active) {
            active.forEach((tenant, observed) -> add(tenant, rule, observed));
            return active.isEmpty() ? "leads to no tenant" : "adds " + keys(active.keySet());
        }

        private String home(
                CompiledRule rule,
                Map<TenantRef, List<String>> active,
                Routing.@Nullable Lobby missing) {
            searching = false;
            if (active.isEmpty()) {
                trouble = missing;
                return missing == null ? "leads to no tenant" : missing.detail();
            }
            List<TenantRef> ranked =
                    active.keySet().stream()
                            .sorted(
                                    Comparator.comparingInt(TenantRef::rank)
                                            .reversed()
                                            .thenComparing(TenantRef::key))
                            .toList();
            if (ranked.size() > 1 && onAmbiguous(rule) == OnAmbiguous.LOBBY) {
                trouble =
                        new Routing.Lobby(
                                LobbyReason.AMBIGUOUS,
                                "Rule \""
                                        + rule.rule().name()
                                        + "\" leads to "
                                        + ranked.size()
                                        + " tenants: "
                                        + keys(ranked)
                                        + ".");
                return trouble.detail();
            }
            home = ranked.getFirst();
            List<TenantRef> taken =
                    onAmbiguous(rule) == OnAmbiguous.ALL ? ranked : ranked.subList(0, 1);
            taken.forEach(tenant -> add(tenant, rule, active.getOrDefault(tenant, List.of())));
            return "home is " + home.key();
        }

        private void add(TenantRef tenant, CompiledRule rule, List<String> observed) {
            found.computeIfAbsent(tenant, key -> new ArrayList<>()).add(rule.match(observed));
        }

        private List<Routing.Assignment> assignments() {
            List<Routing.Assignment> all = new ArrayList<>();
            found.forEach(
                    (tenant, matches) -> {
                        boolean isHome = tenant.equals(home);
                        all.add(
                                isHome ? 0 : all.size(),
                                new Routing.Assignment(tenant, isHome, matches));
                    });
            return all;
        }

        private List<String> observed(CompiledRule rule) {
            return explaining ? rule.observed(user) : List.of();
        }

        private void step(CompiledRule rule, Outcome outcome, List<String> observed, String note) {
            if (explaining) {
                RoutingRule plain = rule.rule();
                steps.add(
                        new Routing.Step(
                                rule.id(), plain.name(), plain.mode(), outcome, observed, note));
            }
        }

        private static OnAmbiguous onAmbiguous(CompiledRule rule) {
            OnAmbiguous set = rule.rule().onAmbiguous();
            return set == null ? OnAmbiguous.LOBBY : set;
        }

        private static String keys(java.util.Collection<TenantRef> tenants) {
            return String.join(", ", tenants.stream().map(TenantRef::key).toList());
        }
    }
}
