package io.headgate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.acceptance.given.Api;
import io.headgate.acceptance.given.BadRequests;
import io.headgate.acceptance.given.Halden;
import io.headgate.acceptance.given.RawRequest;
import io.headgate.acceptance.given.RunningSystem;
import io.headgate.acceptance.given.SuperTenant;
import io.headgate.acceptance.state.Databases;
import io.headgate.acceptance.state.SystemState;
import io.headgate.local.stack.Service;
import io.headgate.local.stack.Stack;
import io.headgate.simulator.entra.Wire;
import io.headgate.simulator.people.People;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent to {@code /scim}, the answer is SCIM's, says what is wrong, and nothing changes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
    private static final List<String> TABLES =
            List.of(
                    "directory_user",
                    "directory_group",
                    "membership",
                    "unresolved_member",
                    "placement",
                    "dirty_user",
                    "lobby");

    private final Stack stack = RunningSystem.stack();
    private final String gateway = RunningSystem.url(Service.GATEWAY);
    private final SuperTenant halden = SuperTenant.create("bad-input", Wire.UNSEEN);
    private final List<String> counted = new ArrayList<>();
    private SystemState before = halden.state();

    @BeforeAll
    void sync() {
        halden.first();
        halden.settle();
        before = halden.state();
        counted.addAll(counts());
    }

    @AfterAll
    void nothingHasChanged() {
        halden.settle();
        assertThat(halden.state().differences(before)).isEmpty();
        assertThat(counts()).isEqualTo(counted);
    }

    List<Map.Entry<RawRequest, Integer>> badRequests() {
        String user = halden.provider().idOf(Halden.FIRST.person(People.JONAS)).orElseThrow();
        return BadRequests.all(user).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void isAnsweredWithAScimError(Map.Entry<RawRequest, Integer> bad) {
        RawRequest.RawAnswer answer = bad.getKey().send(gateway, halden.scim().token());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(bad.getValue());
        assertScimError(answer);
    }

    List<Map.Entry<RawRequest, Integer>> unreadable() {
        return BadRequests.unreadable();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void isRefusedBeforeItIsRead(Map.Entry<RawRequest, Integer> bad) {
        RawRequest.RawAnswer answer = bad.getKey().send(gateway, halden.scim().token());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(bad.getValue());
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void f09WhileTheDatabaseIsAwayTheAnswerIsToTryAgain() {
        RawRequest look = RawRequest.of("look", "GET", "/scim/v2/Users?count=1");
        RawRequest write =
                RawRequest.of("write", "POST", "/scim/v2/Users")
                        .with(
                                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],"
                                        + "\"userName\":\"lost\"}");
        stack.postgres().kill9();
        try {
            for (RawRequest request : List.of(look, write)) {
                Instant begun = Instant.now();
                RawRequest.RawAnswer answer = request.send(gateway, halden.scim().token());
                assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
                assertThat(answer.head()).contains("retry-after: ");
                assertScimError(answer);
                assertThat(Duration.between(begun, Instant.now()))
                        .isLessThan(Duration.ofSeconds(8));
            }
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(readiness()).isEqualTo(503));
        } finally {
            stack.postgres().start();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            assertThat(readiness()).isEqualTo(200);
                            assertThat(look.send(gateway, halden.scim().token()).status())
                                    .isEqualTo(200);
                        });
    }

    private int readiness() {
        return new Api("none").send("GET", gateway + "/q/health/ready", null).status();
    }

    private static void assertScimError(RawRequest.RawAnswer answer) {
        assertThat(answer.head()).contains("content-type: application/scim+json");
        JsonNode error = answer.json();
        assertThat(error.path("schemas").path(0).asText()).as(answer.toString()).isEqualTo(ERROR);
        assertThat(error.path("status").isTextual()).as(answer.toString()).isTrue();
        assertThat(error.path("status").asText()).isEqualTo(Integer.toString(answer.status()));
        assertThat(error.path("detail").asText())
                .hasSizeGreaterThan(20)
                .endsWith(".")
                .doesNotContain("Exception", "io.headgate", "com.fasterxml", "SQL");
    }

    private List<String> counts() {
        return TABLES.stream()
                .map(
                        table ->
                                new Databases(stack)
                                        .value(
                                                Service.GATEWAY,
                                                "select '"
                                                        + table
                                                        + " ' || count(*) from "
                                                        + table
                                                        + " where super_tenant_id = (select super_tenant_id"
                                                        + " from super_tenant where key = ?)",
                                                halden.key()))
                .toList();
    }
}
