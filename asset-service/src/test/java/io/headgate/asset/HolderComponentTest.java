package io.headgate.asset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.headgate.asset.given.Api;
import io.headgate.asset.given.Organisation;
import io.headgate.asset.given.Person;
import io.headgate.asset.given.SubAccountTopic;
import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.SubAccountState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holders follow the events, whatever way these take. */
@QuarkusTest
class HolderComponentTest {

    private final Organisation london = Organisation.fresh();
    private final Person carol = Person.of(london.id(), "Carol Chief");
    private final Person alice = Person.of(london.id(), "Alice Adams").ledBy(carol);
    private final Api api = Api.assetManager(london);

    @Test
    void aHolderShowsTheNewestState() {
        try (SubAccountTopic topic = new SubAccountTopic()) {
            topic.says(london.state(1));
            topic.says(alice.is(AccountStatus.ACTIVE, 2));
            api.awaitHolder(alice, AccountStatus.ACTIVE);
            api.get("holders/" + alice.id())
                    .then()
                    .body("holder.name", equalTo("Alice Adams"))
                    .body("holder.role", equalTo("Editor"))
                    .body("holder.manager.subAccount", equalTo(carol.id().toString()))
                    .body("holder.manager.name", nullValue())
                    .body("items", hasSize(0));

            topic.says(carol.is(AccountStatus.ACTIVE, 3));
            topic.says(alice.in("Finance").is(AccountStatus.DISABLED, 4));

            api.awaitHolder(alice, AccountStatus.DISABLED);
            api.get("holders/" + alice.id())
                    .then()
                    .body("holder.department", equalTo("Finance"))
                    .body("holder.role", equalTo("Disabled"))
                    .body("holder.manager.name", equalTo("Carol Chief"));
        }
    }

    @Test
    void duplicatesAndReorderingEndInTheSameState() {
        List<SubAccountState> history =
                List.of(
                        alice.is(AccountStatus.ACTIVE, 2),
                        alice.in("Finance").is(AccountStatus.ACTIVE, 3),
                        alice.is(AccountStatus.DISABLED, 4),
                        carol.is(AccountStatus.ACTIVE, 5),
                        alice.in("Sales").is(AccountStatus.ACTIVE, 6),
                        alice.in("Legal").is(AccountStatus.DEPARTED, 7));
        try (SubAccountTopic topic = new SubAccountTopic()) {
            topic.says(london.state(1));
            List<String> ends = new ArrayList<>();
            for (long seed = 1; seed <= 4; seed++) {
                Organisation tenant = Organisation.fresh();
                topic.says(tenant.state(1));
                List<SubAccountState> told = new ArrayList<>(history);
                told.addAll(history);
                if (seed > 1) {
                    Collections.shuffle(told, new Random(seed));
                }
                told.forEach(state -> topic.says(in(tenant, state)));
                Api there = Api.assetManager(tenant);
                there.awaitHolder(alice, AccountStatus.DEPARTED);
                there.awaitHolder(carol, AccountStatus.ACTIVE);
                ends.add(there.get("holders").asString());
            }
            assertThat(ends).containsOnly(ends.getFirst());
            assertThat(ends.getFirst()).contains("Legal", "2026-03-01T15:00:00Z");
        }
    }

    @Test
    void anErasureLeavesAPseudonymAndTheLedger() {
        try (SubAccountTopic topic = new SubAccountTopic()) {
            topic.says(london.state(1));
            topic.says(alice.is(AccountStatus.ACTIVE, 2));
            api.awaitHolder(alice, AccountStatus.ACTIVE);
            api.laptop("LT-1");
            api.handOut("LT-1", alice).then().statusCode(201);

            topic.erases(alice, 3);
            topic.says(alice.is(AccountStatus.DEPARTED, 2));

            api.awaitHolder(alice, AccountStatus.DELETED);
            String pseudonym = "Former holder " + alice.id().toString().substring(0, 8);
            Response ledger = api.get("assets/LT-1/custody");
            ledger.then()
                    .body("items[0].holder", equalTo(pseudonym))
                    .body("items[0].subAccount", equalTo(alice.id().toString()));
            Api admin = Api.as("tenant-admin", london);
            for (String path : List.of("holders", "assets", "assets/LT-1/custody", "audit")) {
                assertThat(admin.get(path).asString())
                        .doesNotContainIgnoringCase("Alice")
                        .doesNotContainIgnoringCase("Adams");
            }
            api.get("reports/disabled-users-with-equipment")
                    .then()
                    .body("items[0].person", equalTo(pseudonym))
                    .body("items[0].status", equalTo("DELETED"));
        }
    }

    @Test
    void anUnreadableEventWaitsWithItsKeyAndOthersGoOn() {
        try (SubAccountTopic topic = new SubAccountTopic()) {
            topic.says(london.state(1));
            topic.garbles(alice, 2);
            topic.says(carol.is(AccountStatus.ACTIVE, 3));
            api.awaitHolder(carol, AccountStatus.ACTIVE);
            api.get("holders/" + alice.id()).then().statusCode(404);
            await().untilAsserted(
                            () ->
                                    given().get("/q/metrics")
                                            .then()
                                            .body(containsString("headgate_intake_parked 1.0"))
                                            .body(
                                                    containsString(
                                                            "headgate_intake_lag_seconds{tenant=\""
                                                                    + london.id())));

            topic.says(alice.is(AccountStatus.ACTIVE, 4));

            api.awaitHolder(alice, AccountStatus.ACTIVE);
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(
                            () ->
                                    given().get("/q/metrics")
                                            .then()
                                            .body(containsString("headgate_intake_parked 0.0")));
        }
    }

    @Test
    void peopleAreFoundByTheBeginningOfTheirNames() {
        try (SubAccountTopic topic = new SubAccountTopic()) {
            topic.says(london.state(1));
            topic.says(alice.is(AccountStatus.ACTIVE, 2));
            topic.says(carol.is(AccountStatus.DISABLED, 3));
            api.awaitHolder(carol, AccountStatus.DISABLED);

            assertThat(names("?search=ALI")).containsExactly("Alice Adams");
            assertThat(names("?search=chief")).containsExactly("Carol Chief");
            assertThat(names("?search=carol.chief@")).containsExactly("Carol Chief");
            assertThat(names("?search=zoe")).isEmpty();
            assertThat(names("?status=disabled")).containsExactly("Carol Chief");
            assertThat(names("?limit=1")).containsExactly("Alice Adams");
            assertThat(names("?limit=1&after=" + api.get("holders?limit=1").path("next")))
                    .containsExactly("Carol Chief");
            api.get("holders?status=gone")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("status"));
            api.get("holders?after=nonsense")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("after"));
            api.get("holders?limit=0")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("limit"));
        }
    }

    private List<String> names(String query) {
        return api.get("holders" + query).path("items.name");
    }

    private static SubAccountState in(Organisation tenant, SubAccountState state) {
        return new SubAccountState(
                tenant.id(),
                state.subAccount(),
                state.revision(),
                state.status(),
                state.profile(),
                state.role(),
                state.roles(),
                state.cause(),
                state.moveId());
    }
}
