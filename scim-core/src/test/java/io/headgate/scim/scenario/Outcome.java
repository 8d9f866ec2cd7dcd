package io.headgate.scim.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.filter.FilterEvaluator;
import io.headgate.scim.filter.Filters;
import io.headgate.scim.filter.Truth;
import io.headgate.scim.patch.GroupPatch;
import io.headgate.scim.patch.GroupPatchPlan;
import io.headgate.scim.patch.MembershipChange;
import io.headgate.scim.patch.Patch;
import io.headgate.scim.patch.PatchRequest;
import io.headgate.scim.patch.PatchResult;
import io.headgate.scim.resource.GroupDocument;
import io.headgate.scim.resource.Leniency;
import io.headgate.scim.resource.Member;
import io.headgate.scim.resource.NormalizedResource;
import io.headgate.scim.resource.ResourceNormalizer;
import java.util.List;
import java.util.stream.Collectors;

/** What the library makes of a scenario. */
record Outcome(
        ObjectNode document, List<String> ignored, List<String> memberships, boolean matches) {

    static Outcome of(Scenario scenario) {
        return switch (scenario.method()) {
            case "POST", "PUT" -> written(scenario);
            case "PATCH" -> patched(scenario);
            case "GET" -> queried(scenario);
            default -> throw new IllegalArgumentException(scenario.method());
        };
    }

    private static Outcome written(Scenario scenario) {
        if (scenario.isGroup()) {
            GroupDocument group =
                    ResourceNormalizer.normalizeGroup(
                            scenario.body(), scenario.schema(), Leniency.LENIENT);
            List<String> members =
                    group.membersSent()
                            ? List.of(text(new MembershipChange.ReplaceAll(group.members())))
                            : List.of();
            return new Outcome(group.document(), group.ignored(), members, false);
        }
        NormalizedResource user =
                ResourceNormalizer.normalize(scenario.body(), scenario.schema(), Leniency.LENIENT);
        return new Outcome(user.document(), user.ignored(), List.of(), false);
    }

    private static Outcome patched(Scenario scenario) {
        PatchRequest request = PatchRequest.parse(scenario.body());
        List<String> memberships = List.of();
        if (scenario.isGroup()) {
            GroupPatchPlan plan = GroupPatch.plan(request, scenario.schema());
            memberships = plan.memberships().stream().map(Outcome::text).toList();
            request = plan.rest();
        }
        PatchResult result = Patch.apply(scenario.given(), request, scenario.schema());
        return new Outcome(result.document(), result.ignored(), memberships, false);
    }

    private static Outcome queried(Scenario scenario) {
        Truth truth =
                FilterEvaluator.evaluate(
                        Filters.parse(scenario.filter()), scenario.given(), scenario.schema());
        return new Outcome(scenario.given(), List.of(), List.of(), truth == Truth.TRUE);
    }

    private static String text(MembershipChange change) {
        return switch (change) {
            case MembershipChange.Add add -> "add " + ids(add.members());
            case MembershipChange.Remove remove -> "remove " + remove.ids();
            case MembershipChange.RemoveAll() -> "removeAll";
            case MembershipChange.ReplaceAll replace -> "replace " + ids(replace.members());
        };
    }

    private static String ids(List<Member> members) {
        return members.stream().map(Member::value).collect(Collectors.joining(", ", "[", "]"));
    }
}
