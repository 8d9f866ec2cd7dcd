package io.headgate.gateway.routing;

import static io.headgate.gateway.routing.London.alice;
import static io.headgate.gateway.routing.London.ambiguous;
import static io.headgate.gateway.routing.London.bob;
import static io.headgate.gateway.routing.London.byAttribute;
import static io.headgate.gateway.routing.London.byGroup;
import static io.headgate.gateway.routing.London.fixed;
import static io.headgate.gateway.routing.London.router;
import static io.headgate.gateway.routing.London.stop;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.events.contract.PlacementProof;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is told of a decision: to administrators everything, to a tenant its own part only. */
class ProofTest {

    @Test
    void theMatchNamesTheRuleAndWhatItSaw() {
        Routing routing =
                router(fixed("active people", Mode.HOME, "active eq true", "london"))
                        .route(alice());

        assertThat(routing.assignments().getFirst().matches())
                .containsExactly(
                        new PlacementProof.Match(
                                "active people",
                                "active people",
                                "HOME",
                                List.of("active eq true saw true")));
    }

    @Test
    void anExplanationTellsWhatBecameOfEveryRule() {
        Routing routing =
                router(
                                fixed("none", Mode.HOME, "title eq \"x\"", "rome"),
                                byAttribute("title", Mode.HOME, "title"),
                                fixed("home", Mode.HOME, null, "london"),
                                fixed("late", Mode.HOME, null, "paris"),
                                stop("end", "active eq true"),
                                fixed("also", Mode.ALSO, null, "paris"))
                        .explain(alice());

        assertThat(routing.steps())
                .extracting(Routing.Step::name, Routing.Step::outcome, Routing.Step::note)
                .containsExactly(
                        tuple("none", Routing.Outcome.NOT_MATCHED, ""),
                        tuple("title", Routing.Outcome.NOT_MATCHED, "there is nothing to look up"),
                        tuple("home", Routing.Outcome.MATCHED, "home is london"),
                        tuple("late", Routing.Outcome.NOT_REACHED, "the home was decided above"),
                        tuple("end", Routing.Outcome.NOT_REACHED, "the home was decided above"),
                        tuple("also", Routing.Outcome.MATCHED, "adds paris"));
        assertThat(routing.steps().getFirst().observed())
                .containsExactly("title eq \"x\" saw nothing");
    }

    @Test
    void anExplanationDecidesAsTheRouteDoes() {
        Router router =
                router(
                        stop("robots", "userName eq \"bob\""),
                        byGroup("group", Mode.HOME, "ITAM-{tenant}-*"),
                        fixed("also", Mode.ALSO, "active eq true", "rome"));
        for (ObjectNode user : List.of(alice(), bob())) {
            Routing route = router.route(user);
            Routing explained = router.explain(user);
            assertThat(explained.assignments()).isEqualTo(route.assignments());
            assertThat(explained.lobby()).isEqualTo(route.lobby());
        }
    }

    @Test
    void theProofOfATenantNamesNoOtherTenantAndNoneOfItsGroups() {
        ObjectNode everywhere = alice();
        everywhere
                .withArray("groups")
                .addObject()
                .put("value", "00000000-0000-0000-0000-00000000000c")
                .put("display", "ITAM-Paris-Viewers");
        everywhere.withArray("emails").addObject().put("value", "alice@fr.example.com");
        Routing routing =
                router(
                                ambiguous(
                                        byGroup("by group", Mode.HOME, "ITAM-{tenant}-*"),
                                        OnAmbiguous.ALL),
                                byAttribute("by mail", Mode.ALSO, "emails.value"),
                                fixed(
                                        "by filter",
                                        Mode.ALSO,
                                        "groups.display sw \"ITAM\"",
                                        "london",
                                        "paris"))
                        .route(everywhere);

        assertThat(London.keys(routing)).containsExactly("paris", "london");
        assertThat(told(routing, 0))
                .contains("group ITAM-Paris-Viewers", "alice@fr.example.com")
                .doesNotContainIgnoringCase("london", "uk.example.com", "Chess");
        assertThat(told(routing, 1))
                .contains("group ITAM-London-Editors", "alice@uk.example.com")
                .doesNotContainIgnoringCase("paris", "fr.example.com", "Chess");
    }

    @Test
    void whatAConditionSawOfOtherTenantsValuesIsNotTold() {
        ObjectNode everywhere = alice();
        everywhere.withArray("emails").addObject().put("value", "alice@fr.example.com");
        Routing routing =
                router(
                                fixed("groups", Mode.ALSO, "groups[display co \"Chess\"]", "rome"),
                                fixed("path", Mode.ALSO, "Groups.display co \"Chess\"", "london"))
                        .route(everywhere);

        for (int i = 0; i < 2; i++) {
            assertThat(told(routing, i).toLowerCase(Locale.ROOT)).doesNotContain("itam");
        }
    }

    @Test
    void ofAttributesWithSeveralValuesATenantLearnsOnlyThatTheyMatched() {
        ObjectNode everywhere = alice();
        everywhere.withArray("emails").addObject().put("value", "alice@fr.example.com");
        everywhere.withArray("groups").addObject().put("display", "ITAM-Paris-Viewers");
        Routing routing =
                router(
                                fixed("mail", Mode.ALSO, "emails.value co \"example\"", "london"),
                                fixed(
                                        "group",
                                        Mode.ALSO,
                                        "groups.display eq \"ITAM-Paris-Viewers\"",
                                        "london"))
                        .route(everywhere);

        assertThat(told(routing, 0))
                .contains("emails.value is TRUE", "groups.display is TRUE")
                .doesNotContainIgnoringCase("paris", "fr.example.com");
    }

    private static String told(Routing routing, int assignment) {
        return routing.assignments().get(assignment).matches().toString();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
