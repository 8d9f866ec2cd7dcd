package io.headgate.tenant.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.headgate.events.contract.AccountStatus;
import io.headgate.local.test.EmbeddedStackResource;
import io.headgate.tenant.given.Api;
import io.headgate.tenant.given.Gateway;
import io.headgate.tenant.given.London;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

@QuarkusTest
@QuarkusTestResource(
        value = EmbeddedStackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "tenant"),
            @ResourceArg(name = "relay", value = "true")
        })
class RoleEditsComponentTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers = "";

    private Gateway gateway;
    private London london;
    private Api api;

    @BeforeEach
    void hearOfLondon(TestInfo test) {
        gateway = new Gateway(bootstrapServers);
        london =
                London.of(
                        RoleEditsComponentTest.class, test.getTestMethod().orElseThrow().getName());
        api = Api.superAdmin(london);
        gateway.says(london.state(1));
        gateway.says(london.groupState("admins", 2));
        gateway.says(london.groupState("editors", 3));
        gateway.says(london.active("alice", 10, "admins"));
        gateway.says(london.active("bob", 11, "editors"));
        awaitRole("bob", "Viewer", "DEFAULTED");
        awaitRole("alice", "Viewer", "DEFAULTED");
    }

    @AfterEach
    void disconnect() {
        gateway.close();
    }

    @Test
    void aTenantHasFourRolesFromItsFirstSightOn() {
        JsonPath roles = api.read(london, "roles");

        assertThat(roles.getList("name"))
                .isEqualTo(List.of("Administrator", "Editor", "Viewer", "Loanee"));
        assertThat(roles.getList("rank")).isEqualTo(List.of(400, 300, 200, 100));
        assertThat(roles.getList("keepsTenantOpen")).isEqualTo(List.of(true, false, false, false));
        assertThat(api.read(london, "default-role").getString("role")).isEqualTo("Viewer");
    }

    @Test
    void aMappingChangesItsMembersAndItsEndFallsBackToTheDefaultRole() {
        map("editors", "Editor");
        awaitRole("bob", "Editor", "MAPPED");
        assertThat(api.read(london, account("bob")).getList("explanation"))
                .isEqualTo(List.of("Mapped to Editor by group \"editors\"."));
        assertThat(role("alice")).isEqualTo("Viewer DEFAULTED");

        assertThat(api.delete(london, mapping("editors")).statusCode()).isEqualTo(204);
        awaitRole("bob", "Viewer", "DEFAULTED");
    }

    @Test
    void leavingTheMappedGroupFallsBackToTheDefaultRole() {
        map("editors", "Editor");
        awaitRole("bob", "Editor", "MAPPED");

        gateway.says(london.active("bob", 20));

        awaitRole("bob", "Viewer", "DEFAULTED");
    }

    @Test
    void aLockHoldsTheRoleButNotTheStatus() {
        map("editors", "Editor");
        awaitRole("bob", "Editor", "MAPPED");
        lock("bob", Map.of("role", "Loanee", "reason", "lends only"));
        awaitRole("bob", "Loanee", "LOCKED");
        assertThat(api.read(london, account("bob")).getString("account.wouldBe"))
                .isEqualTo("Editor");

        gateway.says(london.state("bob", 20, AccountStatus.DISABLED, "editors"));
        awaitRole("bob", "Disabled", "DISABLED");
        assertThat(api.read(london, account("bob")).getString("account.underneath"))
                .isEqualTo("Loanee");

        gateway.says(london.active("bob", 21, "editors"));
        awaitRole("bob", "Loanee", "LOCKED");
        assertThat(api.delete(london, account("bob") + "/role-lock").statusCode()).isEqualTo(204);
        awaitRole("bob", "Editor", "MAPPED");
    }

    @Test
    void aLockEndsByItself() {
        map("editors", "Editor");
        lock(
                "bob",
                Map.of(
                        "role",
                        "Loanee",
                        "reason",
                        "for a moment",
                        "expiresAt",
                        Instant.now().plusSeconds(2).toString()));
        awaitRole("bob", "Loanee", "LOCKED");

        awaitRole("bob", "Editor", "MAPPED");
        assertThat(api.read(london, "audit").getList("action"))
                .isEqualTo(List.of("role-lock.expire", "role-lock.put", "group-mapping.put"));
    }

    @Test
    void theLastAdministratorCannotBeEditedAway() {
        map("admins", "Administrator");
        awaitRole("alice", "Administrator", "MAPPED");

        assertThat(api.delete(london, mapping("admins")).statusCode()).isEqualTo(409);
        assertThat(api.put(london, mapping("admins"), Map.of("role", "Editor")).statusCode())
                .isEqualTo(409);
        assertThat(
                        api.put(
                                        london,
                                        account("alice") + "/role-lock",
                                        Map.of("role", "Viewer", "reason", "demoted"))
                                .statusCode())
                .isEqualTo(409);
        JsonPath refusal =
                api.put(london, "roles/Administrator", Map.of("rank", 400))
                        .then()
                        .statusCode(409)
                        .contentType("application/problem+json")
                        .extract()
                        .jsonPath();
        assertThat(refusal.getString("detail"))
                .startsWith("This would leave the tenant without an active account");
        assertThat(role("alice")).isEqualTo("Administrator MAPPED");

        lock("bob", Map.of("role", "Administrator", "reason", "takes over"));
        assertThat(api.delete(london, mapping("admins")).statusCode()).isEqualTo(204);
        awaitRole("alice", "Viewer", "DEFAULTED");
        awaitRole("bob", "Administrator", "LOCKED");
        assertThat(api.delete(london, account("bob") + "/role-lock").statusCode()).isEqualTo(409);
    }

    @Test
    void anotherDefaultRoleReachesEverybodyWithoutAMapping() {
        map("editors", "Editor");
        assertThat(api.put(london, "default-role", Map.of("role", "Loanee")).statusCode())
                .isEqualTo(200);

        awaitRole("alice", "Loanee", "DEFAULTED");
        awaitRole("bob", "Editor", "MAPPED");
    }

    @Test
    void aRoleInUseCannotBeRemovedAndAFreeOneCan() {
        map("editors", "Editor");

        assertThat(api.delete(london, "roles/Editor").statusCode()).isEqualTo(409);
        assertThat(api.delete(london, "roles/Viewer").statusCode()).isEqualTo(409);
        assertThat(api.delete(london, "roles/Loanee").statusCode()).isEqualTo(204);
        assertThat(api.delete(london, "roles/Loanee").statusCode()).isEqualTo(404);
        assertThat(api.put(london, "roles/Disabled", Map.of("rank", 1)).statusCode())
                .isEqualTo(400);
        assertThat(api.put(london, "roles/editor", Map.of("rank", 1)).statusCode()).isEqualTo(409);
        assertThat(api.put(london, mapping("editors"), Map.of("role", "Loanee")).statusCode())
                .isEqualTo(400);
        assertThat(api.put(london, mapping("editors"), Map.of("rolle", "Viewer")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aGoneGroupIsKeptWhileItIsMapped() {
        map("editors", "Editor");
        gateway.saysGone(london.id(), london.group("editors"), 30);
        gateway.saysGone(london.id(), london.group("admins"), 31);

        await().untilAsserted(
                        () ->
                                assertThat(api.read(london, "groups").getList("hasSource"))
                                        .isEqualTo(List.of(false)));
        assertThat(api.read(london, "groups").getList("displayName")).isEqualTo(List.of("editors"));
        assertThat(api.read(london, "group-mappings").getList("role")).isEqualTo(List.of("Editor"));
    }

    private void map(String group, String role) {
        assertThat(api.put(london, mapping(group), Map.of("role", role)).statusCode())
                .isEqualTo(200);
    }

    private void lock(String person, Map<String, String> terms) {
        assertThat(api.put(london, account(person) + "/role-lock", terms).statusCode())
                .isEqualTo(200);
    }

    private String mapping(String group) {
        return "group-mappings/" + london.group(group);
    }

    private String account(String person) {
        return "sub-accounts/" + london.account(person);
    }

    private String role(String person) {
        JsonPath account = api.get(london, account(person)).jsonPath();
        return account.getString("account.role") + " " + account.getString("account.decision");
    }

    private void awaitRole(String person, String role, String decision) {
        await().untilAsserted(() -> assertThat(role(person)).isEqualTo(role + " " + decision));
    }
}
