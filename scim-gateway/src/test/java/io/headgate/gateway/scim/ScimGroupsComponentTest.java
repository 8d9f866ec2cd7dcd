package io.headgate.gateway.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.headgate.gateway.given.Answer;
import io.headgate.gateway.given.Demo;
import io.headgate.gateway.given.Scim;
import io.headgate.gateway.given.Users;
import io.headgate.local.test.EmbeddedStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups and their members as identity providers keep them. */
@QuarkusTest
@QuarkusTestResource(
        value = EmbeddedStackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "gateway"),
            @ResourceArg(name = "relay", value = "true")
        })
class ScimGroupsComponentTest {

    private static int number;

    private Scim provider = new Scim("", "", "");
    private String alice = "";
    private String bob = "";
    private String carol = "";

    @BeforeEach
    void connect() {
        provider = Demo.of(ScimGroupsComponentTest.class, "n" + ++number).connect("okta");
        alice = provider.user("alice");
        bob = provider.user("bob");
        carol = provider.user("carol");
    }

    @Test
    void aGroupWithoutMembersShowsAnEmptyList() {
        Answer created =
                provider.post("/Groups", "{\"displayName\":\"Editors\",\"externalId\":\"g-1\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.contentType()).isEqualTo(Scim.JSON);
        assertThat(created.header("Location")).endsWith("/scim/v2/Groups/" + created.id());
        assertThat(created.json().path("members").isArray()).isTrue();
        assertThat(created.json().path("members")).isEmpty();
        assertThat(provider.get("/Groups/" + created.id()).json()).isEqualTo(created.json());
    }

    @Test
    void membersAreShownWithTheirGroupsAndAtTheUsers() {
        Answer created = provider.post("/Groups", Users.group("Editors", alice, bob));

        assertThat(created.each("members", "value")).containsExactlyInAnyOrder(alice, bob);
        assertThat(created.each("members", "type")).isEqualTo(List.of("User", "User"));
        Answer shown = provider.get("/Users/" + alice);
        assertThat(shown.each("groups", "value")).isEqualTo(List.of(created.id()));
        assertThat(shown.each("groups", "display")).isEqualTo(List.of("Editors"));
        assertThat(provider.get("/Users/" + carol).json().has("groups")).isFalse();
        assertThat(provider.find("/Users", "groups eq \"" + created.id() + "\"").each("id"))
                .isEqualTo(List.of(alice, bob));
    }

    @Test
    void membersAreAddedAndAddedAgain() {
        String editors = editors(alice);

        assertThat(patched(editors, add(bob, carol))).isEmpty();
        assertThat(patched(editors, add(bob, bob))).isEmpty();
        assertThat(members(editors)).containsExactlyInAnyOrder(alice, bob, carol);
    }

    @Test
    void membersAreRemovedByAFilterOrByAListOfValues() {
        String editors = editors(alice, bob, carol);

        patched(
                editors,
                "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + alice + "\\\"]\"}");
        assertThat(members(editors)).containsExactlyInAnyOrder(bob, carol);
        patched(
                editors,
                "{\"op\":\"Remove\",\"path\":\"members\",\"value\":" + Users.members(bob) + "}");
        assertThat(members(editors)).isEqualTo(List.of(carol));
        patched(
                editors,
                "{\"op\":\"Remove\",\"path\":\"members\",\"value\":" + Users.members(bob) + "}");
        assertThat(members(editors)).isEqualTo(List.of(carol));
    }

    @Test
    void membersAreReplacedAsAWholeOrRemovedAltogether() {
        String editors = editors(alice, bob);

        patched(
                editors,
                "{\"op\":\"replace\",\"path\":\"members\",\"value\":"
                        + Users.members(bob, carol)
                        + "}");
        assertThat(members(editors)).containsExactlyInAnyOrder(bob, carol);
        patched(
                editors,
                "{\"op\":\"replace\",\"value\":{\"members\":" + Users.members(alice) + "}}");
        assertThat(members(editors)).isEqualTo(List.of(alice));
        patched(editors, "{\"op\":\"remove\",\"path\":\"members\"}");
        assertThat(members(editors)).isEmpty();
        patched(editors, add(alice));
        patched(editors, "{\"op\":\"replace\",\"path\":\"members\",\"value\":[]}");
        assertThat(members(editors)).isEmpty();
    }

    @Test
    void removingAndAddingInOneRequestHappensInOrder() {
        String editors = editors(alice);

        patched(
                editors,
                "{\"op\":\"remove\",\"path\":\"members[value eq \\\""
                        + alice
                        + "\\\"]\"},"
                        + add(bob)
                        + ",{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Writers\"}");

        assertThat(members(editors)).isEqualTo(List.of(bob));
        assertThat(provider.get(editors).at("/displayName")).isEqualTo("Writers");
    }

    @Test
    void aMemberNamedTwiceIsOne() {
        assertThat(members(editors(alice, alice))).isEqualTo(List.of(alice));
        String put = "/Groups/" + provider.group("Others");
        assertThat(provider.put(put, Users.group("Others", bob, bob)).each("members", "value"))
                .isEqualTo(List.of(bob));
    }

    @Test
    void aPutWithoutMembersLeavesNobody() {
        String editors = editors(alice, bob);

        Answer put = provider.put(editors, "{\"displayName\":\"Editors\"}");

        assertThat(put.status()).isEqualTo(200);
        assertThat(members(editors)).isEmpty();
    }

    @Test
    void aMemberThatIsNotThereYetIsKeptAndBecomesAUser() {
        String editors = editors(alice, "dave-1");
        assertThat(members(editors)).containsExactlyInAnyOrder(alice, "dave-1");

        String dave = provider.post("/Users", Users.alice("dave", "dave-1")).id();

        await().untilAsserted(
                        () -> assertThat(members(editors)).containsExactlyInAnyOrder(alice, dave));
        assertThat(provider.get("/Users/" + dave).each("groups", "display"))
                .isEqualTo(List.of("Editors"));
    }

    @Test
    void oktaRenamesWithTheIdBesideTheName() {
        String editors = editors(alice);

        String id = editors.substring("/Groups/".length());
        patched(
                editors,
                "{\"op\":\"replace\",\"value\":{\"id\":\""
                        + id
                        + "\",\"displayName\":\"Writers\"}}");

        assertThat(provider.get(editors).at("/displayName")).isEqualTo("Writers");
        assertThat(members(editors)).isEqualTo(List.of(alice));
        assertThat(provider.get("/Users/" + alice).each("groups", "display"))
                .isEqualTo(List.of("Writers"));
    }

    @Test
    void aNameIsTakenWhateverItsCase() {
        editors();

        Answer again = provider.post("/Groups", Users.group("EDITORS"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/scimType")).isEqualTo("uniqueness");
    }

    @Test
    void aDeletedGroupIsGoneFromItsMembersAsWell() {
        String editors = editors(alice);

        assertThat(provider.delete(editors).status()).isEqualTo(204);
        assertThat(provider.get(editors).status()).isEqualTo(404);
        assertThat(provider.delete(editors).status()).isEqualTo(404);
        assertThat(provider.get("/Users/" + alice).json().has("groups")).isFalse();
        assertThat(provider.get("/Groups").json().path("totalResults").asInt()).isZero();
        assertThat(members(editors(bob))).isEqualTo(List.of(bob));
    }

    @Test
    void aDeletedUserIsAMemberOfNothing() {
        String editors = editors(alice, bob);

        provider.delete("/Users/" + alice);

        assertThat(members(editors)).isEqualTo(List.of(bob));
    }

    @Test
    void groupsAreFoundByNameByMemberAndReadWithoutMembers() {
        String editors = editors(alice);
        provider.group("Readers", bob);

        Answer byName =
                provider.find(
                        "/Groups", "displayName eq \"EDITORS\"", "excludedAttributes=members");
        assertThat(byName.each("displayName")).isEqualTo(List.of("Editors"));
        assertThat(byName.json().path("Resources").path(0).has("members")).isFalse();
        assertThat(provider.get(editors + "?excludedAttributes=members").json().has("members"))
                .isFalse();
        assertThat(provider.find("/Groups", "members eq \"" + bob + "\"").each("displayName"))
                .isEqualTo(List.of("Readers"));
        assertThat(
                        provider.find("/Groups", "members[value eq \"" + alice + "\"]")
                                .each("displayName"))
                .isEqualTo(List.of("Editors"));
        assertThat(
                        provider.find(
                                        "/Groups",
                                        "id eq \""
                                                + editors.substring("/Groups/".length())
                                                + "\" and members eq \""
                                                + bob
                                                + "\"")
                                .each("id"))
                .isEmpty();
    }

    @Test
    void aChangeThatChangesNothingKeepsItsTime() {
        String editors = editors(alice);
        Answer before = provider.get(editors);

        patched(editors, add(alice));
        patched(editors, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Editors\"}");

        assertThat(provider.get(editors).json()).isEqualTo(before.json());
    }

    @Test
    void aPatchThatAsksForAttributesIsAnsweredWithThem() {
        String editors = editors(alice);

        Answer patched = provider.send("PATCH", editors + "?attributes=displayName", ops(add(bob)));

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.at("/displayName")).isEqualTo("Editors");
        assertThat(patched.json().has("members")).isFalse();
    }

    private String editors(String... members) {
        return "/Groups/" + provider.group("Editors", members);
    }

    private List<String> members(String group) {
        return provider.get(group).each("members", "value");
    }

    /** The body of the answer, which has to be a 204. */
    private String patched(String group, String operations) {
        Answer patched = provider.patch(group, operations);
        assertThat(patched.status()).as(patched.text()).isEqualTo(204);
        return patched.text();
    }

    private static String add(String... members) {
        return "{\"op\":\"Add\",\"path\":\"members\",\"value\":" + Users.members(members) + "}";
    }

    private static String ops(String operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                + operations
                + "]}";
    }
}
