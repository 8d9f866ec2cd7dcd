package io.headgate.gateway.routing;

import static io.headgate.gateway.routing.London.byAttribute;
import static io.headgate.gateway.routing.London.byGroup;
import static io.headgate.gateway.routing.London.fixed;
import static io.headgate.gateway.routing.London.router;
import static io.headgate.gateway.routing.London.stop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.headgate.events.contract.EventJson;
import io.headgate.gateway.problem.ProblemException;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RoutingRuleTest {

    @Test
    void anUnknownAttributeIsRefusedWithTheRuleAndTheNearestOne() {
        refused(
                () -> router(fixed("sales", Mode.HOME, "titel eq \"x\"", "rome")),
                "Rule \"sales\": ",
                "titel",
                "title");
        refused(() -> router(byAttribute("by title", Mode.HOME, "titel")), "by title", "title");
    }

    @Test
    void aFilterThatIsNoneIsRefusedWithTheRule() {
        refused(() -> router(stop("robots", "userName is bob")), "Rule \"robots\": ");
    }

    @Test
    void aPatternHasThePlaceholderOnce() {
        for (String pattern : new String[] {"ITAM-*", "{tenant}-{tenant}", "", "{Tenant}"}) {
            refused(
                    () -> router(byGroup("groups", Mode.HOME, pattern)),
                    "Rule \"groups\": a group pattern has {tenant} exactly once, for example"
                            + " ITAM-{tenant}-*.");
        }
    }

    @Test
    void aRuleHasExactlyOneTargetAndAStopRuleNone() {
        refused(() -> rule(Mode.HOME, null, null), "Rule \"r\" has 0 targets.");
        refused(() -> rule(Mode.ALSO, "rome", "title"), "Rule \"r\" has 2 targets.");
        refused(() -> rule(Mode.STOP, "rome", null), "Rule \"r\" has 1 targets.");
        refused(() -> fixed("r", Mode.HOME, null), "Rule \"r\" has an empty list of tenants");
    }

    @Test
    void aRuleHasANameAndAMode() {
        refused(() -> stop(" ", "active eq true"), "\"name\" of 1 to 200 characters");
        refused(() -> stop("x".repeat(201), "active eq true"), "\"name\" of 1 to 200 characters");
        refused(
                () -> EventJson.read("{\"name\": \"r\", \"tenant\": \"x\"}", RoutingRule.class),
                "Rule \"r\" has no \"mode\"; it is one of HOME, ALSO, STOP.");
    }

    @Test
    void anIdIsGivenOnceAndKept() {
        RoutingRule rule = stop("r", "active eq true");
        RoutingRule identified = rule.identified(new UUID(0, 1));

        assertThat(identified.id()).isEqualTo(new UUID(0, 1));
        assertThat(identified.identified(new UUID(0, 2))).isSameAs(identified);
    }

    @Test
    void aRuleSurvivesItsJson() {
        RoutingRule rule = byGroup("r", Mode.ALSO, "ITAM-{tenant}-*").identified(new UUID(0, 1));

        assertThat(EventJson.read(EventJson.text(rule), RoutingRule.class)).isEqualTo(rule);
        assertThat(EventJson.text(rule)).doesNotContain("target", "null");
    }

    private static RoutingRule rule(
            Mode mode,
            @org.jspecify.annotations.Nullable String tenant,
            @org.jspecify.annotations.Nullable String attribute) {
        return new RoutingRule(null, "r", mode, null, tenant, null, attribute, null, null);
    }

    private static void refused(ThrowingCallable doing, String... words) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(doing)
                .satisfies(
                        e ->
                                assertThat(e instanceof ProblemException ? e : e.getCause())
                                        .isNotNull())
                .satisfies(e -> assertThat(text(e)).contains(words));
    }

    private static String text(Throwable e) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
        }
        return text.toString();
    }
}
