package io.headgate.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.headgate.asset.given.Api;
import io.headgate.asset.given.Organisation;
import io.headgate.asset.given.Person;
import io.headgate.asset.given.SubAccountTopic;
import io.headgate.events.contract.AccountStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Disabled users with equipment", from the event to the line. */
@QuarkusTest
class ReportComponentTest {

    private static final String REPORT = "reports/disabled-users-with-equipment";

    private final Organisation london = Organisation.fresh();
    private final Person carol = Person.of(london.id(), "Carol Chief");
    private final Person alice = Person.of(london.id(), "Alice Adams").ledBy(carol);
    private final Api api = Api.assetManager(london);

    @Test
    void aDisabledHolderAppearsAndDisappearsOnReEnabling() {
        try (SubAccountTopic topic = new SubAccountTopic()) {
            aliceHasALaptop(topic);

            topic.says(alice.is(AccountStatus.DISABLED, 5));

            lines(1);
            api.get(REPORT)
                    .then()
                    .statusCode(200)
                    .body("total", is(1))
                    .body("items[0].person", equalTo("Alice Adams"))
                    .body("items[0].email", equalTo("alice.adams@example.com"))
                    .body("items[0].department", equalTo("Engineering"))
                    .body("items[0].manager", equalTo("Carol Chief"))
                    .body("items[0].status", equalTo("DISABLED"))
                    .body("items[0].since", equalTo("2026-03-01T13:00:00Z"))
                    .body("items[0].assetTag", equalTo("LT-1"))
                    .body("items[0].model", equalTo("ThinkPad X1"))
                    .body("items[0].serial", equalTo("SN-LT-1"));
            api.get("summary")
                    .then()
                    .body("notActiveWithEquipment", is(1))
                    .body("checkedOut", is(1))
                    .body("holders.DISABLED", is(1))
                    .body("holders.ACTIVE", is(1));

            topic.says(alice.is(AccountStatus.ACTIVE, 6));

            lines(0);
        }
    }

    @Test
    void checkInTakesTheLineAway() {
        try (SubAccountTopic topic = new SubAccountTopic()) {
            aliceHasALaptop(topic);
            topic.says(alice.is(AccountStatus.DEPARTED, 5));
            lines(1);

            api.post(
                            "assets/LT-1/check-in",
                            "{\"condition\":\"scratched\",\"nextStatus\":\"PENDING\"}")
                    .then()
                    .statusCode(200)
                    .body("conditionIn", equalTo("scratched"));

            api.get(REPORT).then().body("total", is(0)).body("items", hasSize(0));
            api.get("assets/LT-1").then().body("status", equalTo("PENDING"));
        }
    }

    @Test
    void theSameLinesComeAsCsvWithFormulasMadeHarmless() {
        try (SubAccountTopic topic = new SubAccountTopic()) {
            Person mallory =
                    Person.of(london.id(), "=cmd|' /C calc'!A0").in("@SUM(1+1)").ledBy(carol);
            topic.says(london.state(1));
            topic.says(mallory.is(AccountStatus.ACTIVE, 2));
            api.awaitHolder(mallory, AccountStatus.ACTIVE);
            api.post(
                            "assets",
                            """
                            {"tag":"LT-1","category":"Laptop","model":"-2+3","serial":"He said \\"hi\\", twice"}""")
                    .then()
                    .statusCode(201);
            api.handOut("LT-1", mallory).then().statusCode(201);
            topic.says(mallory.is(AccountStatus.SUSPENDED, 3));
            lines(1);

            Response csv = api.request().accept("text/csv").get(api.base() + REPORT);

            csv.then()
                    .statusCode(200)
                    .contentType(startsWith("text/csv"))
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"disabled-users-with-equipment.csv\"");
            String expected =
                    """
                    "person","email","department","manager","status","since","asset tag","model","serial","due"
                    "'=cmd|' /C calc'!A0","'=cmd|'./c.calc'!a0@example.com","'@SUM(1+1)","","SUSPENDED",\
                    "2026-03-01T11:00:00Z","LT-1","'-2+3","He said ""hi"", twice",""
                    """
                            .replace("\n", "\r\n");
            assertThat(csv.asString()).isEqualTo(expected);
            assertThat(api.get(REPORT + "?format=csv").asString()).isEqualTo(expected);
        }
    }

    @Test
    void aLongReportIsReadPageByPage() {
        try (SubAccountTopic topic = new SubAccountTopic()) {
            aliceHasALaptop(topic);
            for (String tag : List.of("LT-2", "LT-3")) {
                api.laptop(tag);
                api.handOut(tag, alice).then().statusCode(201);
            }
            topic.says(alice.is(AccountStatus.DISABLED, 5));
            lines(3);

            Response first = api.get(REPORT + "?limit=2");
            Response second = api.get(REPORT + "?limit=2&after=" + first.path("next"));

            assertThat(first.<List<String>>path("items.assetTag")).containsExactly("LT-1", "LT-2");
            assertThat(second.<List<String>>path("items.assetTag")).containsExactly("LT-3");
            assertThat(second.<Integer>path("total")).isEqualTo(3);
            assertThat(second.<String>path("next")).isNull();
        }
    }

    private void aliceHasALaptop(SubAccountTopic topic) {
        topic.says(london.state(1));
        topic.says(carol.is(AccountStatus.ACTIVE, 2));
        topic.says(alice.is(AccountStatus.ACTIVE, 3));
        api.awaitHolder(alice, AccountStatus.ACTIVE);
        api.laptop("LT-1");
        api.handOut("LT-1", alice).then().statusCode(201);
        api.get(REPORT).then().statusCode(200).body("total", is(0));
    }

    private void lines(int count) {
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> api.get(REPORT).then().body("total", is(count)));
    }
}
