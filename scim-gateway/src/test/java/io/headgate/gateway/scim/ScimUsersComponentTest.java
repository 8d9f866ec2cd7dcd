package io.headgate.gateway.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.gateway.given.Answer;
import io.headgate.gateway.given.Demo;
import io.headgate.gateway.given.Scim;
import io.headgate.gateway.given.Users;
import io.headgate.local.test.EmbeddedStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users are created, found and read as identity providers do it. */
@QuarkusTest
@QuarkusTestResource(
        value = EmbeddedStackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "gateway"),
            @ResourceArg(name = "relay", value = "true")
        })
class ScimUsersComponentTest {

    private static int number;

    private Scim entra = new Scim("", "", "");

    @BeforeEach
    void connect(TestInfo test) {
        entra = Demo.of(ScimUsersComponentTest.class, "n" + ++number).connect("entra");
    }

    @Test
    void aCreatedUserIsAnsweredAndReadBackAsSentWithoutItsPassword() {
        Answer created = entra.post("/Users", Users.alice("Alice@example.org", "a-1"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.contentType()).isEqualTo(Scim.JSON);
        assertThat(created.header("Location"))
                .endsWith("/scim/v2/Users/" + created.id())
                .isEqualTo(created.at("/meta/location"));
        assertThat(created.at("/meta/resourceType")).isEqualTo("User");
        assertThat(created.at("/userName")).isEqualTo("Alice@example.org");
        assertThat(created.at("/externalId")).isEqualTo("a-1");
        assertThat(created.at("/emails/0/value")).isEqualTo("Alice.Liddell@example.org");
        assertThat(
                        created.at(
                                "/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/department"))
                .isEqualTo("Research");
        assertThat(created.text()).doesNotContain("assword", "Rabbit-Hole-1865");

        Answer read = entra.get("/Users/" + created.id());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.contentType()).isEqualTo(Scim.JSON);
        assertThat(read.json()).isEqualTo(created.json());
    }

    @Test
    void aUserIsActiveUnlessToldOtherwise() {
        assertThat(entra.get("/Users/" + entra.user("alice")).json().path("active").asBoolean())
                .isTrue();
        Answer off =
                entra.post("/Users", "{\"userName\":\"bob\",\"active\":\"False\",\"schemas\":[]}");
        assertThat(off.status()).isEqualTo(201);
        assertThat(off.json().path("active").isBoolean()).isTrue();
        assertThat(off.json().path("active").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userName eq \"ALICE@EXAMPLE.ORG\" | alice@example.org",
                "USERNAME EQ \"alice@example.org\" | alice@example.org",
                "userName eq \"nobody@example.org\" | ''",
                "externalId eq \"a-1\" | alice@example.org",
                "externalId eq \"A-1\" | ''",
                "emails[type eq \"work\"].value eq \"alice.liddell@EXAMPLE.org\" | alice@example.org",
                "emails[type eq \"work\" and value eq \"alice.liddell@example.org\"] | alice@example.org",
                "emails[type eq \"work\"].value eq \"alice@wonderland.example\" | ''",
                "emails.value eq \"alice@wonderland.example\" | alice@example.org",
                "active eq true | alice@example.org,bob@example.org",
                "active eq false | carol_%@example.org",
                "userName co \"EXAMPLE\" | alice@example.org,bob@example.org,carol_%@example.org",
                "userName sw \"bob\" | bob@example.org",
                "userName ew \"_%@example.org\" | carol_%@example.org",
                "userName co \"%\" | carol_%@example.org",
                "displayName co \"lidd\" and active eq true | alice@example.org",
                "userName eq \"bob@example.org\" or externalId eq \"a-1\" | alice@example.org,bob@example.org",
                "not (userName eq \"bob@example.org\") | alice@example.org,carol_%@example.org",
                "not (displayName co \"lidd\") | bob@example.org,carol_%@example.org",
                "title pr | alice@example.org",
                "name.familyName eq \"liddell\" | alice@example.org",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"Research\""
                        + " | alice@example.org",
                "meta.created gt \"2020-01-01T00:00:00Z\" and not (active eq true) | carol_%@example.org",
                "id eq \"not-an-id\" | ''",
            })
    void aFilterFindsExactlyThoseThatItDescribes(String filter, String found) {
        entra.post("/Users", Users.alice("alice@example.org", "a-1"));
        entra.user("bob@example.org");
        entra.post(
                "/Users",
                "{\"userName\":\"carol_%@example.org\",\"active\":false,\"displayName\":\"C\"}");

        Answer list = entra.find("/Users", filter);

        List<String> expected = found.isEmpty() ? List.of() : List.of(found.split(","));
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        assertThat(list.each("userName")).isEqualTo(expected);
        assertThat(list.json().path("totalResults").asInt()).isEqualTo(expected.size());
    }

    @Test
    void anIdFindsItsUser() {
        String bob = entra.user("bob");
        entra.user("carol");

        assertThat(entra.find("/Users", "id eq \"" + bob + "\"").each("userName"))
                .isEqualTo(List.of("bob"));
    }

    @Test
    void pagesFollowEachOtherAndCountZeroTellsTheNumberOnly() {
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            created.add(entra.user("user-" + i));
        }
        List<String> read = new ArrayList<>();
        for (int start = 1; start <= 7; start += 3) {
            Answer page = entra.get("/Users?startIndex=" + start + "&count=3");
            assertThat(page.json().path("totalResults").asInt()).isEqualTo(7);
            assertThat(page.json().path("startIndex").asInt()).isEqualTo(start);
            assertThat(page.json().path("itemsPerPage").asInt()).isEqualTo(page.each("id").size());
            read.addAll(page.each("id"));
        }
        assertThat(read).isEqualTo(created);

        Answer none = entra.get("/Users?count=0");
        assertThat(none.json().path("totalResults").asInt()).isEqualTo(7);
        assertThat(none.each("id")).isEmpty();
        assertThat(entra.get("/Users?startIndex=-4&count=-1").each("id")).isEmpty();
        assertThat(entra.get("/Users?startIndex=8").json().path("totalResults").asInt())
                .isEqualTo(7);
        assertThat(entra.get("/Users?startIndex=0&count=1").each("id"))
                .isEqualTo(created.subList(0, 1));
        assertThat(entra.get("/Users?count=many").status()).isEqualTo(400);
    }

    @Test
    void onlyTheAttributesAskedForAreAnswered() {
        String id = entra.post("/Users", Users.alice("alice@example.org", "a-1")).id();

        Answer one = entra.get("/Users/" + id + "?attributes=userName,name.givenName");
        assertThat(one.json().properties().stream().map(java.util.Map.Entry::getKey).toList())
                .containsExactlyInAnyOrder("schemas", "id", "userName", "name");
        assertThat(one.at("/name")).isEmpty();
        assertThat(one.json().path("name").toString()).isEqualTo("{\"givenName\":\"Alice\"}");

        Answer without = entra.get("/Users?excludedAttributes=emails,id,displayName");
        assertThat(without.json().path("Resources").path(0).has("emails")).isFalse();
        assertThat(without.json().path("Resources").path(0).has("displayName")).isFalse();
        assertThat(without.each("id")).isEqualTo(List.of(id));
        assertThat(without.each("userName")).isEqualTo(List.of("alice@example.org"));
    }

    @Test
    void aNameIsTakenWhateverItsCase() {
        String alice = entra.user("alice@example.org");

        Answer again = entra.post("/Users", Users.named("ALICE@Example.ORG"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/scimType")).isEqualTo("uniqueness");
        assertThat(again.at("/status")).isEqualTo("409");
        String bob = entra.user("bob@example.org");
        assertThat(entra.put("/Users/" + bob, Users.named("Alice@example.org")).status())
                .isEqualTo(409);
        assertThat(
                        entra.patch(
                                        "/Users/" + bob,
                                        "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"ALICE@example.org\"}")
                                .status())
                .isEqualTo(409);
        assertThat(entra.put("/Users/" + alice, Users.named("ALICE@example.org")).status())
                .isEqualTo(200);
        assertThat(entra.get("/Users/" + bob).at("/userName")).isEqualTo("bob@example.org");
    }

    @Test
    void anExternalIdStandsForOneUserOfAConnection() {
        entra.post("/Users", Users.alice("alice", "a-1"));

        Answer other = entra.post("/Users", Users.alice("bob", "a-1"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/detail")).contains("externalId");
        assertThat(entra.post("/Users", Users.alice("carol", "A-1")).status()).isEqualTo(201);
    }

    @Test
    void ofTenWhoCreateTheSameUserAtOnceOneDoes() throws Exception {
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String name = i % 2 == 0 ? "alice@example.org" : "ALICE@example.org";
            attempts.add(() -> entra.post("/Users", Users.named(name)).status());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(10)) {
            for (Future<Integer> one : together.invokeAll(attempts)) {
                statuses.add(one.get());
            }
        }
        assertThat(statuses.stream().sorted().toList())
                .isEqualTo(List.of(201, 409, 409, 409, 409, 409, 409, 409, 409, 409));
        assertThat(entra.get("/Users").json().path("totalResults").asInt()).isEqualTo(1);
    }

    @Test
    void aDeletedUserIsGoneAndItsNameIsFree() {
        String alice = entra.user("alice");

        Answer deleted = entra.delete("/Users/" + alice);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.text()).isEmpty();
        assertThat(entra.get("/Users/" + alice).status()).isEqualTo(404);
        assertThat(entra.delete("/Users/" + alice).status()).isEqualTo(404);
        assertThat(entra.put("/Users/" + alice, Users.named("alice")).status()).isEqualTo(404);
        assertThat(
                        entra.patch(
                                        "/Users/" + alice,
                                        "{\"op\":\"replace\",\"path\":\"active\",\"value\":true}")
                                .status())
                .isEqualTo(404);
        assertThat(entra.find("/Users", "userName eq \"alice\"").each("id")).isEmpty();
        assertThat(entra.get("/Users").json().path("totalResults").asInt()).isZero();
        assertThat(entra.user("alice")).isNotEqualTo(alice);
    }

    @Test
    void aReCreatedExternalIdGetsItsIdBack() {
        String alice = entra.post("/Users", Users.alice("alice", "a-1")).id();
        entra.delete("/Users/" + alice);

        Answer back = entra.post("/Users", Users.alice("alice.liddell", "a-1"));

        assertThat(back.status()).isEqualTo(201);
        assertThat(back.id()).isEqualTo(alice);
        assertThat(entra.get("/Users/" + alice).at("/userName")).isEqualTo("alice.liddell");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "not-an-id",
                "00000000-0000-0000-0000-000000000000",
                "00000000-0000-0000-0000-00000000000g",
                "%27%20or%201=1--",
                "%00",
                "..%2fGroups",
                "1-1-1-1-1",
                "%C3%A4"
            })
    void anIdOfAnySyntaxIsSimplyNotFound(String id) {
        Answer answer = entra.get("/Users/" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo(Scim.JSON);
        assertThat(answer.at("/status")).isEqualTo("404");
    }
}
