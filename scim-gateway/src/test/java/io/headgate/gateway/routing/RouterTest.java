package io.headgate.gateway.routing;

import static io.headgate.gateway.routing.London.alice;
import static io.headgate.gateway.routing.London.ambiguous;
import static io.headgate.gateway.routing.London.bob;
import static io.headgate.gateway.routing.London.byAttribute;
import static io.headgate.gateway.routing.London.byGroup;
import static io.headgate.gateway.routing.London.fixed;
import static io.headgate.gateway.routing.London.keys;
import static io.headgate.gateway.routing.London.router;
import static io.headgate.gateway.routing.London.stop;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static final String DEPARTMENT =
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department";
    private static final String SALES = DEPARTMENT + " eq \"sales\"";

    @Test
    void theFirstHomeRuleThatMatchesGivesTheHome() {
        Routing routing =
                router(
                                fixed("nobody", Mode.HOME, "userName eq \"x\"", "rome"),
                                fixed("sales", Mode.HOME, SALES, "london"),
                                fixed("rest", Mode.HOME, null, "paris"))
                        .route(alice());

        assertThat(keys(routing)).containsExactly("london");
        assertThat(routing.home().orElseThrow().tenant()).isEqualTo(London.LONDON);
        assertThat(routing.lobby()).isNull();
        assertThat(routing.steps()).isEmpty();
    }

    @Test
    void everyAlsoRuleAddsItsTenantsAndTheHomeStaysFirst() {
        Routing routing =
                router(
                                fixed("chess", Mode.ALSO, "groups.display eq \"chess\"", "rome"),
                                fixed("home", Mode.HOME, null, "london"),
                                fixed("all", Mode.ALSO, null, "paris", "rome"))
                        .route(alice());

        assertThat(keys(routing)).containsExactly("london", "rome", "paris");
        assertThat(routing.assignments())
                .extracting(Routing.Assignment::home)
                .containsExactly(true, false, false);
        assertThat(routing.assignments().get(1).matches())
                .extracting(m -> m.name())
                .containsExactly("chess", "all");
    }

    @Test
    void anAlsoRuleAloneGivesATenantAndNoHome() {
        Routing routing = router(fixed("all", Mode.ALSO, null, "paris")).route(bob());

        assertThat(keys(routing)).containsExactly("paris");
        assertThat(routing.home()).isEmpty();
        assertThat(routing.lobby()).isNull();
    }

    @Test
    void stopEndsTheSearchForAHomeWithoutTheLobby() {
        RoutingRule home = fixed("home", Mode.HOME, null, "london");
        RoutingRule stop = stop("robots", "userName sw \"bob\"");

        Routing stopped = router(stop, home).route(bob());
        assertThat(stopped.assignments()).isEmpty();
        assertThat(stopped.lobby()).isNull();
        assertThat(keys(router(home, stop).route(bob()))).containsExactly("london");
        assertThat(keys(router(stop, home).route(alice()))).containsExactly("london");
        assertThat(keys(router(stop, fixed("also", Mode.ALSO, null, "rome")).route(bob())))
                .containsExactly("rome");
    }

    @Test
    void anAttributeIsLookedUp() {
        assertThat(keys(router(byAttribute("mail", Mode.HOME, "userName")).route(alice())))
                .containsExactly("london");
        assertThat(keys(router(byAttribute("mail", Mode.HOME, "emails.value")).route(alice())))
                .containsExactly("london");
        ObjectNode padded = bob();
        padded.put("title", "  PARIS ");
        assertThat(keys(router(byAttribute("title", Mode.HOME, "title")).route(padded)))
                .containsExactly("paris");
    }

    @Test
    void aPartOfGroupNamesIsLookedUp() {
        assertThat(keys(router(byGroup("g", Mode.HOME, "itam-{tenant}-*")).route(alice())))
                .containsExactly("london");
        assertThat(router(byGroup("g", Mode.HOME, "IT.M-{tenant}-*")).route(alice()).lobby())
                .isEqualTo(noMatch(1));
    }

    @Test
    void withoutAnythingToLookUpARuleDoesNotMatchAndTheSearchGoesOn() {
        Router router =
                router(
                        byAttribute("department", Mode.HOME, DEPARTMENT),
                        byGroup("group", Mode.HOME, "ITAM-{tenant}-*"),
                        fixed("rest", Mode.HOME, null, "paris"));

        assertThat(keys(router.route(bob()))).containsExactly("paris");
    }

    @Test
    void aMissingAttributeMatchesNoComparisonNotEvenNe() {
        for (String when : List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le")) {
            String filter = DEPARTMENT + " " + when + " \"sales\"";
            assertThat(router(fixed("r", Mode.HOME, filter, "paris")).route(bob()).lobby())
                    .as(filter)
                    .isEqualTo(noMatch(1));
            assertThat(
                            router(fixed("r", Mode.HOME, "not (" + filter + ")", "paris"))
                                    .route(bob())
                                    .lobby())
                    .as("not " + filter)
                    .isEqualTo(noMatch(1));
        }
    }

    @Test
    void whetherAnAttributeIsThereCanBeAsked() {
        RoutingRule present = fixed("r", Mode.HOME, DEPARTMENT + " pr", "paris");
        RoutingRule absent = fixed("r", Mode.HOME, "not (" + DEPARTMENT + " pr)", "paris");

        assertThat(keys(router(present).route(alice()))).containsExactly("paris");
        assertThat(keys(router(present).route(bob()))).isEmpty();
        assertThat(keys(router(absent).route(alice()))).isEmpty();
        assertThat(keys(router(absent).route(bob()))).containsExactly("paris");
    }

    @Test
    void severalTenantsOfOneHomeRuleLeadToTheLobbyUnlessSaidOtherwise() {
        RoutingRule rule = fixed("both", Mode.HOME, null, "london", "rome", "paris");
        Routing.Lobby ambiguous =
                new Routing.Lobby(
                        LobbyReason.AMBIGUOUS,
                        "Rule \"both\" leads to 3 tenants: paris, rome, london.");

        assertThat(router(rule).route(bob()))
                .isEqualTo(new Routing(List.of(), ambiguous, List.of()));
        assertThat(router(ambiguous(rule, OnAmbiguous.LOBBY)).route(bob()).lobby())
                .isEqualTo(ambiguous);
        Routing all = router(ambiguous(rule, OnAmbiguous.ALL)).route(bob());
        assertThat(keys(all)).containsExactly("paris", "rome", "london");
        assertThat(all.home().orElseThrow().tenant()).isEqualTo(London.PARIS);
        assertThat(keys(router(ambiguous(rule, OnAmbiguous.FIRST_BY_TENANT_RANK)).route(bob())))
                .containsExactly("paris");
    }

    @Test
    void anAmbiguousRuleEndsTheSearchAndAnAlsoRuleStillPlaces() {
        RoutingRule both = fixed("both", Mode.HOME, null, "rome", "paris");

        assertThat(keys(router(both, fixed("rest", Mode.HOME, null, "london")).route(bob())))
                .isEmpty();
        Routing also = router(both, fixed("also", Mode.ALSO, null, "london")).route(bob());
        assertThat(keys(also)).containsExactly("london");
        assertThat(also.lobby()).isNull();
    }

    @Test
    void theSameTenantTwiceIsNotAmbiguous() {
        ObjectNode twice = bob();
        twice.withArray("emails").addObject().put("value", "b@uk.example.com");
        twice.withArray("emails").addObject().put("value", "bob@uk.example.com");

        assertThat(keys(router(byAttribute("m", Mode.HOME, "emails.value")).route(twice)))
                .containsExactly("london");
    }

    @Test
    void anUnknownTenantIsALobbyReasonAndEndsTheSearch() {
        Routing routing =
                router(
                                byAttribute("department", Mode.HOME, DEPARTMENT),
                                fixed("rest", Mode.HOME, null, "paris"))
                        .route(alice());

        assertThat(routing.assignments()).isEmpty();
        assertThat(routing.lobby())
                .isEqualTo(
                        new Routing.Lobby(
                                LobbyReason.UNKNOWN_TENANT,
                                "Rule \"department\" leads to \"Sales\", which is no tenant's key,"
                                        + " alias or domain."));
    }

    @Test
    void aSuspendedTenantIsALobbyReason() {
        assertThat(router(fixed("north", Mode.HOME, null, "oslo")).route(bob()).lobby())
                .isEqualTo(
                        new Routing.Lobby(
                                LobbyReason.TENANT_SUSPENDED,
                                "Rule \"north\" leads to \"oslo\", a tenant that is suspended."));
    }

    @Test
    void ofSeveralNamesTheActiveTenantIsTaken() {
        assertThat(keys(router(fixed("r", Mode.HOME, null, "oslo", "rome", "?")).route(bob())))
                .containsExactly("rome");
    }

    @Test
    void withoutAnyMatchTheLobbySaysHowManyRulesThereAre() {
        assertThat(router().route(bob()).lobby()).isEqualTo(noMatch(0));
        assertThat(router(stop("x", "userName eq \"x\"")).route(bob()).lobby())
                .isEqualTo(noMatch(1));
    }

    @Test
    void onlyRulesThatReadGroupNamesSaySo() {
        assertThat(router(byGroup("g", Mode.ALSO, "x-{tenant}")).readsGroupNames()).isTrue();
        assertThat(router(fixed("g", Mode.HOME, "Groups.display eq \"x\"", "rome")))
                .matches(Router::readsGroupNames);
        assertThat(router(fixed("g", Mode.HOME, SALES, "rome")).readsGroupNames()).isFalse();
    }

    private static Routing.Lobby noMatch(int rules) {
        return new Routing.Lobby(
                LobbyReason.NO_MATCH, "None of the " + rules + " routing rules matches this user.");
    }
}
