package io.headgate.scim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScenarioTest {
    private static final Set<ScimErrorType> PROVOKED_HERE =
            Set.of(
                    ScimErrorType.INVALID_FILTER,
                    ScimErrorType.TOO_MANY,
                    ScimErrorType.MUTABILITY,
                    ScimErrorType.INVALID_SYNTAX,
                    ScimErrorType.INVALID_PATH,
                    ScimErrorType.NO_TARGET,
                    ScimErrorType.INVALID_VALUE);

    @TestFactory
    Stream<DynamicTest> everyScenarioEndsAsItShould() {
        return Scenario.all().stream()
                .map(
                        scenario ->
                                DynamicTest.dynamicTest(
                                        scenario.name(),
                                        scenario.file().toUri(),
                                        () -> replay(scenario)));
    }

    @Test
    void everyDialectHasAScenario() {
        Set<String> shown =
                Scenario.all().stream()
                        .flatMap(scenario -> scenario.dialects().stream())
                        .collect(Collectors.toSet());
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        Dialects.ALL.stream().map(Class::getSimpleName).toList());
    }

    @Test
    void everyScimTypeIsProvoked() {
        Set<String> provoked =
                Scenario.all().stream()
                        .map(scenario -> scenario.then().at("/error/scimType"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet());
        assertThat(provoked)
                .containsExactlyInAnyOrderElementsOf(
                        PROVOKED_HERE.stream().map(type -> type.scimType().orElseThrow()).toList());
    }

    private static void replay(Scenario scenario) {
        JsonNode then = scenario.then();
        if (then.has("error")) {
            refused(scenario, then.get("error"));
            return;
        }
        Outcome outcome = Outcome.of(scenario);
        if (then.has("resource")) {
            ObjectNode expected = Scenario.object(then.get("resource"));
            assertThat(outcome.document()).isEqualTo(expected);
        }
        if (then.path("unchanged").asBoolean()) {
            assertThat(outcome.document()).isEqualTo(scenario.given());
        }
        if (then.has("ignored")) {
            var names = new ArrayList<String>();
            then.get("ignored").forEach(name -> names.add(name.asText()));
            assertThat(outcome.ignored()).isEqualTo(names);
        }
        if (then.has("memberships")) {
            assertThat(outcome.memberships()).isEqualTo(memberships(then.get("memberships")));
        }
        if (then.has("matches")) {
            assertThat(outcome.matches()).isEqualTo(then.get("matches").asBoolean());
        }
    }

    private static void refused(Scenario scenario, JsonNode error) {
        ScimException refusal =
                catchThrowableOfType(ScimException.class, () -> Outcome.of(scenario));
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.status()).isEqualTo(error.get("status").asInt());
        assertThat(refusal.type().scimType()).contains(error.get("scimType").asText());
        if (error.has("detail")) {
            assertThat(refusal.detail()).isEqualTo(error.get("detail").asText());
        }
    }

    private static List<String> memberships(JsonNode expected) {
        var changes = new ArrayList<String>();
        for (JsonNode change : expected) {
            String kind = change.fieldNames().next();
            var ids = new ArrayList<String>();
            change.get(kind).forEach(id -> ids.add(id.asText()));
            changes.add(kind.equals("removeAll") ? kind : kind + " " + ids);
        }
        return changes;
    }
}
