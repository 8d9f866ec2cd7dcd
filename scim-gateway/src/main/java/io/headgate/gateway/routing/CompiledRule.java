package io.headgate.gateway.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.events.contract.PlacementProof;
import io.headgate.gateway.problem.ProblemException;
import io.headgate.scim.ScimException;
import io.headgate.scim.filter.AbsentPolicy;
import io.headgate.scim.filter.CompiledFilter;
import io.headgate.scim.filter.CompiledPath;
import io.headgate.scim.filter.FilterEvaluator;
import io.headgate.scim.filter.Filters;
import io.headgate.scim.filter.Observation;
import io.headgate.scim.filter.Truth;
import io.headgate.scim.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule made ready for many users. */
final class CompiledRule {

    private static final String PLACEHOLDER = "{tenant}";

    private final RoutingRule rule;
    private final @Nullable CompiledFilter when;
    private final @Nullable CompiledPath attribute;
    private final @Nullable Pattern groupName;

    private CompiledRule(
            RoutingRule rule,
            @Nullable CompiledFilter when,
            @Nullable CompiledPath attribute,
            @Nullable Pattern groupName) {
        this.rule = rule;
        this.when = when;
        this.attribute = attribute;
        this.groupName = groupName;
    }

    /**
     * Makes a rule ready.
     *
     * @throws ProblemException if its filter, attribute or pattern is not one, naming the rule
     */
    static CompiledRule compile(RoutingRule rule, ResourceSchema schema) {
        try {
            CompiledFilter when = rule.when() == null ? null : filter(rule.when(), schema);
            return switch (rule.target()) {
                case Target.ByAttribute target ->
                        new CompiledRule(
                                rule, when, CompiledPath.compile(target.attribute(), schema), null);
                case Target.ByGroupName target ->
                        new CompiledRule(rule, when, null, pattern(rule, target.pattern()));
                case Target.Fixed fixed -> new CompiledRule(rule, when, null, null);
                case null -> new CompiledRule(rule, when, null, null);
            };
        } catch (ScimException e) {
            throw ProblemException.invalid("Rule \"" + rule.name() + "\": " + e.detail());
        }
    }

    RoutingRule rule() {
        return rule;
    }

    String id() {
        UUID id = rule.id();
        return id == null ? rule.name() : id.toString();
    }

    /** Whether a change of a group's name may change what this rule does. */
    boolean readsGroupNames() {
        return groupName != null
                || (rule.when() != null && rule.when().toLowerCase(Locale.ROOT).contains("groups"));
    }

    boolean matches(ObjectNode user) {
        return when == null || when.test(user) == Truth.TRUE;
    }

    /** What the comparisons saw, for an explanation to the super tenant's administrators. */
    List<String> observed(ObjectNode user) {
        return when == null
                ? List.of()
                : when.observed(user).stream().map(CompiledRule::shown).toList();
    }

    /**
     * What a tenant is told of the comparisons. Of attributes with several values only whether they
     * matched: a group's name, or somebody's other address, may name another tenant.
     */
    List<String> told(ObjectNode user) {
        return when == null
                ? List.of()
                : when.observed(user).stream()
                        .map(
                                seen ->
                                        multiValued(seen.path())
                                                ? seen.path() + " is " + seen.truth()
                                                : shown(seen))
                        .toList();
    }

    private static String shown(Observation seen) {
        return seen.comparison() + " saw " + values(seen);
    }

    /** A path that cannot be resolved is one within brackets, so of an element among several. */
    private static boolean multiValued(String path) {
        return ResourceSchema.user()
                .resolve(path)
                .map(found -> found.attribute().multiValued())
                .orElse(true);
    }

    PlacementProof.Match match(List<String> observed) {
        return new PlacementProof.Match(id(), rule.name(), rule.mode().name(), observed);
    }

    /** The names that the target looks up; empty when the user has nothing to look up. */
    List<Wanted> wanted(ObjectNode user) {
        return switch (rule.target()) {
            case Target.Fixed fixed ->
                    fixed.keys().stream().map(key -> new Wanted(key, List.of())).toList();
            case Target.ByAttribute target -> byAttribute(user, target);
            case Target.ByGroupName target -> byGroupName(user);
            case null -> List.of();
        };
    }

    private List<Wanted> byAttribute(ObjectNode user, Target.ByAttribute target) {
        return Objects.requireNonNull(attribute).values(user).stream()
                .map(value -> new Wanted(value, List.of(target.attribute() + " = " + value)))
                .toList();
    }

    private List<Wanted> byGroupName(ObjectNode user) {
        Pattern pattern = Objects.requireNonNull(groupName);
        List<Wanted> found = new ArrayList<>();
        for (JsonNode group : user.path("groups")) {
            String name = group.path("display").asText();
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                found.add(new Wanted(matcher.group(1), List.of("group " + name)));
            }
        }
        return found;
    }

    private static String values(Observation observation) {
        return observation.values().isEmpty() ? "nothing" : String.join(", ", observation.values());
    }

    private static CompiledFilter filter(String text, ResourceSchema schema) {
        return FilterEvaluator.compile(Filters.parse(text), schema, AbsentPolicy.UNKNOWN);
    }

    private static Pattern pattern(RoutingRule rule, String text) {
        int at = text.indexOf(PLACEHOLDER);
        if (at < 0 || text.indexOf(PLACEHOLDER, at + 1) >= 0) {
            throw ProblemException.invalid(
                    "Rule \""
                            + rule.name()
                            + "\": a group pattern has {tenant} exactly once, for example"
                            + " ITAM-{tenant}-*.");
        }
        String before = text.substring(0, at);
        String after = text.substring(at + PLACEHOLDER.length());
        return Pattern.compile(
                glob(before) + "(.+?)" + glob(after),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String glob(String text) {
        StringBuilder expression = new StringBuilder();
        for (String part : text.split("\\*", -1)) {
            expression.append(expression.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return expression.toString();
    }

    /**
     * One name that a target looks up.
     *
     * @param name a key, alias or address
     * @param observed where it came from
     */
    record Wanted(String name, List<String> observed) {}
}
