package io.headgate.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.headgate.asset.given.Api;
import io.headgate.asset.given.Organisation;
import io.headgate.asset.given.Person;
import io.headgate.asset.given.SubAccountTopic;
import io.headgate.events.contract.AccountStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handing out and taking back. */
@QuarkusTest
class CustodyComponentTest {

    private static final int PARALLEL = 50;

    private final Organisation london = Organisation.fresh();
    private final Person alice = Person.of(london.id(), "Alice Adams");
    private final Person bob = Person.of(london.id(), "Bob Brown");
    private final Api api = Api.assetManager(london);

    @BeforeEach
    void aliceIsActiveAndBobIsNot() {
        try (SubAccountTopic topic = new SubAccountTopic()) {
            topic.says(london.state(1));
            topic.says(alice.is(AccountStatus.ACTIVE, 2));
            topic.says(bob.is(AccountStatus.DISABLED, 3));
        }
        api.awaitHolder(alice, AccountStatus.ACTIVE);
        api.awaitHolder(bob, AccountStatus.DISABLED);
        api.laptop("LT-1");
    }

    @Test
    void anAssetThatIsOutIsShownWithItsHolder() {
        api.post(
                        "assets/lt-1/check-out",
                        """
                        {"subAccount":"%s","dueAt":"2090-01-31T17:00:00Z","condition":"new","note":"with bag"}"""
                                .formatted(alice.id()))
                .then()
                .statusCode(201)
                .body("tag", equalTo("LT-1"))
                .body("holder", equalTo("Alice Adams"))
                .body("openedBy", equalTo("test-admin"))
                .body("dueAt", equalTo("2090-01-31T17:00:00Z"))
                .body("closedAt", nullValue());
        api.get("assets/LT-1")
                .then()
                .body("custody.holder", equalTo("Alice Adams"))
                .body("custody.dueAt", equalTo("2090-01-31T17:00:00Z"));
        api.get("holders/" + alice.id())
                .then()
                .body("holder.holding", equalTo(1))
                .body("items.tag", contains("LT-1"))
                .body("items[0].note", equalTo("with bag"));
    }

    @Test
    void theLedgerAndTheAuditLogKeepWhatHappened() {
        api.post(
                        "assets/LT-1/check-out",
                        "{\"subAccount\":\"%s\",\"condition\":\"new\"}".formatted(alice.id()))
                .then()
                .statusCode(201);
        api.post("assets/LT-1/check-in", "{\"condition\":\"used\",\"note\":\"no bag\"}")
                .then()
                .statusCode(200)
                .body("closedBy", equalTo("test-admin"))
                .body("closedAt", notNullValue());
        api.post("assets/LT-1/check-out", "{\"location\":\"Store room 3\"}")
                .then()
                .statusCode(201)
                .body("location", equalTo("Store room 3"))
                .body("subAccount", nullValue());

        api.get("assets/LT-1/custody")
                .then()
                .body("items", hasSize(2))
                .body("items[0].location", equalTo("Store room 3"))
                .body("items[1].conditionOut", equalTo("new"))
                .body("items[1].conditionIn", equalTo("used"))
                .body("items[1].noteIn", equalTo("no bag"));
        Response first = api.get("assets/LT-1/custody?limit=1");
        api.get("assets/LT-1/custody?limit=1&after=" + first.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].conditionIn", equalTo("used"));
        Api.as("auditor", london)
                .get("audit")
                .then()
                .body(
                        "items.action",
                        contains("CHECKED_OUT", "CHECKED_IN", "CHECKED_OUT", "ASSET_CREATED"))
                .body("items[1].before.closedAt", nullValue())
                .body("items[1].after.conditionIn", equalTo("used"))
                .body("items[1].actor", equalTo("test-admin"));
    }

    @Test
    void nobodyWhoIsNotActiveGetsAnything() {
        api.handOut("LT-1", bob)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("reasons", contains("HOLDER_NOT_ACTIVE"))
                .body("detail", containsString("The sub-account is DISABLED"));
        api.get("assets/LT-1/custody").then().body("items", hasSize(0));
    }

    @Test
    void everyReasonIsNamed() {
        api.put("assets/LT-1", Api.laptopJson("LT-1").replace("}", ",\"status\":\"PENDING\"}"))
                .then()
                .statusCode(200);

        api.handOut("LT-1", bob)
                .then()
                .statusCode(409)
                .body("reasons", contains("ASSET_NOT_DEPLOYABLE", "HOLDER_NOT_ACTIVE"));
    }

    @Test
    void whatIsWrongWithACheckOutIsSaidByField() {
        api.post(
                        "assets/LT-1/check-out",
                        "{\"location\":\"A\",\"subAccount\":\"%s\",\"dueAt\":\"2020-01-01T00:00:00Z\"}"
                                .formatted(alice.id()))
                .then()
                .statusCode(400)
                .body("errors.field", contains("subAccount", "dueAt"));
        api.post("assets/LT-1/check-out", "{}")
                .then()
                .statusCode(400)
                .body("errors.field", contains("subAccount"));
        api.post("assets/LT-1/check-out", "{\"subAccount\":\"%s\"}".formatted(new UUID(1, 2)))
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("is not a sub-account of this tenant"));
        api.post("assets/LT-1/check-out", "{\"subAccount\":\"alice\"}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("subAccount"));
        api.post("assets/NO-1/check-out", "{\"location\":\"A\"}").then().statusCode(404);
        api.post("assets/LT-1/check-in", "{}")
                .then()
                .statusCode(409)
                .body("reasons", contains("NOT_CHECKED_OUT"));
    }

    @Test
    void ofFiftyWhoWantItAtOnceOneGetsIt() throws Exception {
        Callable<Integer> attempt = () -> api.handOut("LT-1", alice).statusCode();
        try (ExecutorService people = Executors.newFixedThreadPool(PARALLEL)) {
            List<Integer> answers =
                    people
                            .invokeAll(IntStream.range(0, PARALLEL).mapToObj(i -> attempt).toList())
                            .stream()
                            .map(Future::resultNow)
                            .toList();

            assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(PARALLEL - 1);
        }
        api.handOut("LT-1", alice).then().body("reasons", contains("ALREADY_CHECKED_OUT"));
        api.get("assets/LT-1/custody").then().body("items", hasSize(1));
    }
}
