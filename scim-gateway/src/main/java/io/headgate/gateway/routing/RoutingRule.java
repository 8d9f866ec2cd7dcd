package io.headgate.gateway.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headgate.gateway.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A routing rule as administrators write it and as it is stored.
 *
 * @param id kept when the rule is moved or changed; given by us when left out
 * @param name for people
 * @param mode what a match means
 * @param when a SCIM filter over the user, groups included; matches everybody when left out
 * @param tenant a fixed target: one tenant's key
 * @param tenants a fixed target: several keys
 * @param attribute a target by the value of an attribute
 * @param groupPattern a target by group names, for example <code>ITAM-{tenant}-*</code>
 * @param onAmbiguous for HOME rules that yield several tenants; {@code LOBBY} when left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoutingRule(
        @Nullable UUID id,
        String name,
        Mode mode,
        @Nullable String when,
        @Nullable String tenant,
        @Nullable List<String> tenants,
        @Nullable String attribute,
        @Nullable String groupPattern,
        @Nullable OnAmbiguous onAmbiguous) {

    private static final int LONGEST_NAME = 200;

    /** Refuses a rule that cannot be, naming it. */
    public RoutingRule {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw ProblemException.invalid(
                    "Every rule has a \"name\" of 1 to " + LONGEST_NAME + " characters.");
        }
        if (mode == null) {
            throw ProblemException.invalid(
                    "Rule \"" + name + "\" has no \"mode\"; it is one of HOME, ALSO, STOP.");
        }
        tenants = tenants == null ? null : List.copyOf(tenants);
        long targets =
                java.util.stream.Stream.of(tenant, tenants, attribute, groupPattern)
                        .filter(java.util.Objects::nonNull)
                        .count();
        if (mode == Mode.STOP ? targets != 0 : targets != 1) {
            throw ProblemException.invalid(
                    "Rule \""
                            + name
                            + "\" has "
                            + targets
                            + " targets. HOME and ALSO rules have exactly one of tenant, tenants,"
                            + " attribute, groupPattern; STOP rules have none.");
        }
        if (tenants != null && tenants.isEmpty()) {
            throw ProblemException.invalid(
                    "Rule \"" + name + "\" has an empty list of tenants; name at least one.");
        }
    }

    /** The target; absent for STOP rules. */
    public @Nullable Target target() {
        if (tenant != null) {
            return new Target.Fixed(List.of(tenant));
        }
        if (tenants != null) {
            return new Target.Fixed(tenants);
        }
        if (attribute != null) {
            return new Target.ByAttribute(attribute);
        }
        return groupPattern == null ? null : new Target.ByGroupName(groupPattern);
    }

    /** The same rule with an id. */
    public RoutingRule identified(UUID newId) {
        return id != null
                ? this
                : new RoutingRule(
                        newId,
                        name,
                        mode,
                        when,
                        tenant,
                        tenants,
                        attribute,
                        groupPattern,
                        onAmbiguous);
    }
}
