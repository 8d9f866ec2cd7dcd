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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users are changed as Entra (with and without its compliance flag), Okta and others do it. */
@QuarkusTest
@QuarkusTestResource(
        value = EmbeddedStackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "gateway"),
            @ResourceArg(name = "relay", value = "true")
        })
class ScimUserChangesComponentTest {

    private static final String ENTERPRISE =
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static int number;

    private Scim provider = new Scim("", "", "");
    private String alice = "";

    @BeforeEach
    void connect() {
        provider = Demo.of(ScimUserChangesComponentTest.class, "n" + ++number).connect("entra");
        alice = "/Users/" + provider.post("/Users", Users.alice("alice@example.org", "a-1")).id();
    }

    @Test
    void aPutReplacesAndWhatIsLeftOutIsCleared() {
        Answer put = provider.put(alice, Users.named("alice.l@example.org"));

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.at("/userName")).isEqualTo("alice.l@example.org");
        assertThat(put.json().has("title")).isFalse();
        assertThat(put.json().has("emails")).isFalse();
        assertThat(put.json().has(ENTERPRISE)).isFalse();
        assertThat(provider.get(alice).json()).isEqualTo(put.json());
    }

    @Test
    void thePathNamesTheUserWhateverTheBodySays() {
        String bob = provider.user("bob");

        Answer put =
                provider.put(
                        alice, "{\"id\":\"" + bob + "\",\"userName\":\"carol\",\"active\":true}");

        assertThat(put.status()).isEqualTo(200);
        assertThat("/Users/" + put.id()).isEqualTo(alice);
        assertThat(provider.get("/Users/" + bob).at("/userName")).isEqualTo("bob");
    }

    @Test
    void entraWithoutItsFlagDisablesByAStringAndAddsByPathFilters() {
        Answer off =
                provider.patch(
                        alice, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.json().path("active").isBoolean()).isTrue();
        assertThat(off.json().path("active").asBoolean()).isFalse();

        Answer changed =
                provider.patch(
                        alice,
                        """
                        {"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"al@example.org"},
                        {"op":"Add","path":"phoneNumbers[type eq \\"mobile\\"].value","value":"555"},
                        {"op":"Add","path":"%1$s:manager","value":"m-1"},
                        {"op":"Add","path":"%1$s:department","value":"Sales"},
                        {"op":"Add","path":"name.givenName","value":"Al"}
                        """
                                .formatted(ENTERPRISE));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/emails/0/value")).isEqualTo("al@example.org");
        assertThat(changed.at("/emails/1/value")).isEqualTo("alice@wonderland.example");
        assertThat(changed.at("/phoneNumbers/0/type")).isEqualTo("mobile");
        assertThat(changed.at("/phoneNumbers/0/value")).isEqualTo("555");
        assertThat(changed.at("/" + ENTERPRISE + "/manager/value")).isEqualTo("m-1");
        assertThat(changed.at("/" + ENTERPRISE + "/department")).isEqualTo("Sales");
        assertThat(changed.at("/name/givenName")).isEqualTo("Al");
        assertThat(changed.at("/name/familyName")).isEqualTo("Liddell");
        assertThat(provider.get(alice).json()).isEqualTo(changed.json());
    }

    @Test
    void entraWithItsFlagReplacesWithoutAPathAndByQualifiedKeys() {
        Answer changed =
                provider.patch(
                        alice,
                        """
                        {"op":"replace","value":{"displayName":"Al","name.givenName":"Al",
                            "%s:department":"Sales","active":false}},
                        {"op":"remove","path":"title"}
                        """
                                .formatted(ENTERPRISE));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/displayName")).isEqualTo("Al");
        assertThat(changed.at("/name/givenName")).isEqualTo("Al");
        assertThat(changed.at("/name/familyName")).isEqualTo("Liddell");
        assertThat(changed.at("/" + ENTERPRISE + "/department")).isEqualTo("Sales");
        assertThat(changed.json().path("active").asBoolean(true)).isFalse();
        assertThat(changed.json().has("title")).isFalse();
    }

    @Test
    void entraUnassignsAManagerByAnEmptyString() {
        provider.patch(
                alice, "{\"op\":\"add\",\"path\":\"" + ENTERPRISE + ":manager\",\"value\":\"m\"}");
        Answer without =
                provider.patch(
                        alice,
                        "{\"op\":\"replace\",\"path\":\""
                                + ENTERPRISE
                                + ":manager\",\"value\":{\"value\":\"\"}}");

        assertThat(without.status()).isEqualTo(200);
        assertThat(without.json().path(ENTERPRISE).has("manager")).isFalse();
    }

    @Test
    void oktaDeactivatesByPatchOrByPut() {
        Answer patched = provider.patch(alice, "{\"op\":\"replace\",\"value\":{\"active\":false}}");
        assertThat(patched.json().path("active").asBoolean(true)).isFalse();
        assertThat(patched.at("/userName")).isEqualTo("alice@example.org");

        Answer on = provider.patch(alice, "{\"op\":\"replace\",\"value\":{\"active\":true}}");
        assertThat(on.json().path("active").asBoolean()).isTrue();
        Answer put =
                provider.put(
                        alice,
                        """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"alice@example.org",
                         "id":"x","meta":{"resourceType":"User"},"groups":[],"active":false,"password":"p"}
                        """);
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json().path("active").asBoolean(true)).isFalse();
        assertThat(put.text()).doesNotContain("password");
    }

    @Test
    void oktaSetsAPasswordThatIsReadAndThrownAway() {
        Answer before = provider.get(alice);
        Answer set =
                provider.patch(alice, "{\"op\":\"replace\",\"value\":{\"password\":\"Secret-1\"}}");

        assertThat(set.status()).isEqualTo(200);
        assertThat(set.json()).isEqualTo(before.json());
    }

    @Test
    void aChangeThatChangesNothingKeepsItsTime() {
        Answer before = provider.get(alice);

        Answer same =
                provider.patch(
                        alice,
                        "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"True\"},"
                                + "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Engineer\"}");
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.json()).isEqualTo(before.json());
        assertThat(provider.get(alice).at("/meta/lastModified"))
                .isEqualTo(before.at("/meta/lastModified"));
        assertThat(provider.patch(alice, "").json()).isEqualTo(before.json());

        Answer other =
                provider.patch(alice, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Queen\"}");
        assertThat(other.at("/meta/lastModified")).isGreaterThan(before.at("/meta/lastModified"));
        assertThat(other.at("/meta/created")).isEqualTo(before.at("/meta/created"));
    }

    @Test
    void twoUsersSwapTheirNamesOneStepAfterTheOther() {
        String bob = "/Users/" + provider.user("bob@example.org");

        assertThat(renamed(alice, "swapping@example.org")).isEqualTo(200);
        assertThat(renamed(bob, "alice@example.org")).isEqualTo(200);
        assertThat(renamed(alice, "bob@example.org")).isEqualTo(200);

        assertThat(provider.get(alice).at("/userName")).isEqualTo("bob@example.org");
        assertThat(provider.get(bob).at("/userName")).isEqualTo("alice@example.org");
        assertThat(provider.find("/Users", "userName eq \"bob@example.org\"").each("externalId"))
                .isEqualTo(java.util.List.of("a-1"));
    }

    @Test
    void aPatchIsCarriedOutAsAWholeOrNotAtAll() {
        Answer before = provider.get(alice);

        Answer refused =
                provider.patch(
                        alice,
                        "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Queen\"},"
                                + "{\"op\":\"remove\",\"path\":\"userName\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(provider.get(alice).json()).isEqualTo(before.json());
    }

    private int renamed(String user, String name) {
        return provider.patch(
                        user,
                        "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"" + name + "\"}")
                .status();
    }
}
