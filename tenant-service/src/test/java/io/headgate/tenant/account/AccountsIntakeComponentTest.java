package io.headgate.tenant.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.headgate.events.contract.AccountState;
import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.SubAccountState;
import io.headgate.local.test.EmbeddedStackResource;
import io.headgate.tenant.given.Api;
import io.headgate.tenant.given.Downstream;
import io.headgate.tenant.given.Gateway;
import io.headgate.tenant.given.London;
import io.headgate.tenant.given.TenantDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = EmbeddedStackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "tenant"),
            @ResourceArg(name = "relay", value = "true")
        })
class AccountsIntakeComponentTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers = "";

    private final TenantDatabase database;
    private Gateway gateway;
    private Downstream downstream;

    AccountsIntakeComponentTest(DataSource dataSource) {
        this.database = new TenantDatabase(dataSource);
    }

    @BeforeEach
    void connect() {
        gateway = new Gateway(bootstrapServers);
        downstream = new Downstream(bootstrapServers);
    }

    @AfterEach
    void disconnect() {
        gateway.close();
        downstream.close();
    }

    @Test
    void anAccountBecomesASubAccountWithTheDefaultRoleAndIsPublished() {
        London london = tenant("first");
        gateway.says(london.state(1));
        gateway.says(london.active("alice", 10));

        String key = EventKey.subAccount(london.id(), london.account("alice")).text();
        await().untilAsserted(() -> assertThat(downstream.states(key)).hasSize(1));
        SubAccountState state = downstream.states(key).getFirst();
        assertThat(state.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(state.role())
                .isEqualTo(new SubAccountState.Role("Viewer", "DEFAULTED", null, null));
        assertThat(state.profile()).isEqualTo(london.active("alice", 10).profile());
        assertThat(downstream.headers(key, "traceparent")).isEqualTo(List.of(Gateway.TRACEPARENT));
        assertThat(downstream.types(EventKey.tenant(london.id()).text()))
                .isEqualTo(List.of("tenant.state"));
    }

    @Test
    void duplicatesAndOlderStatesChangeNothing() {
        London london = tenant("reordered");
        gateway.says(london.active("alice", 12, "editors"));
        gateway.says(london.active("alice", 11, "admins"));
        gateway.says(london.active("alice", 12, "editors"));
        gateway.says(london.active("bob", 13));
        await().untilAsserted(() -> assertThat(database.state(london)).hasSize(2));
        List<String> once = database.state(london);

        gateway.says(london.active("alice", 10));
        gateway.says(london.active("alice", 12, "editors"));
        gateway.says(london.active("carol", 14));
        await().untilAsserted(() -> assertThat(database.state(london)).hasSize(3));

        assertThat(database.state(london)).containsAll(once);
        assertThat(revision(london, "alice")).isEqualTo("12");
    }

    @Test
    void aStateThatLooksTheSameIsNotPublishedAgain() {
        London london = tenant("unchanged");
        String key = EventKey.subAccount(london.id(), london.account("alice")).text();
        gateway.says(london.active("alice", 10));
        await().untilAsserted(() -> assertThat(downstream.states(key)).hasSize(1));

        gateway.says(london.active("alice", 11, "chess club"));
        await().untilAsserted(() -> assertThat(revision(london, "alice")).isEqualTo("11"));
        gateway.says(london.state("alice", 12, AccountStatus.DISABLED, "chess club"));
        await().untilAsserted(() -> assertThat(downstream.states(key)).hasSize(2));

        SubAccountState second = downstream.states(key).getLast();
        assertThat(second.role())
                .isEqualTo(new SubAccountState.Role("Disabled", "DISABLED", "Viewer", null));
        assertThat(second.revision()).isGreaterThan(downstream.states(key).getFirst().revision());
    }

    @Test
    void aStateThatCannotBeReadIsParkedWhileOthersGoOnAndANewerOneReplacesIt() {
        London london = tenant("poison");
        Api api = Api.superAdmin(london);
        gateway.says(london.state(1));
        gateway.saysNonsense(london.id(), london.account("alice"), 10);
        gateway.says(london.active("bob", 11));

        await().untilAsserted(() -> assertThat(revision(london, "bob")).isEqualTo("11"));
        assertThat(api.read(london, "parked").getList("id"))
                .isEqualTo(List.of(london.account("alice").toString()));
        assertThat(api.read(london, "parked").getList("reason"))
                .isEqualTo(List.of("IllegalArgumentException"));

        gateway.says(london.active("alice", 12));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(revision(london, "alice")).isEqualTo("12"));
        await().untilAsserted(() -> assertThat(api.read(london, "parked").getList("id")).isEmpty());
    }

    @Test
    void aSkippedStateIsGivenUpAndTheNextOneIsApplied() {
        London london = tenant("skipped");
        Api api = Api.superAdmin(london);
        String parked = "parked/account/" + london.account("alice");
        gateway.says(london.state(1));
        gateway.saysNonsense(london.id(), london.account("alice"), 10);
        await().untilAsserted(
                        () -> assertThat(api.read(london, "parked").getList("id")).hasSize(1));

        assertThat(api.post(london, parked + "/retry").statusCode()).isEqualTo(204);
        assertThat(api.post(london, parked + "/skip").statusCode()).isEqualTo(204);
        assertThat(api.post(london, parked + "/skip").statusCode()).isEqualTo(404);
        gateway.says(london.active("alice", 12));

        await().untilAsserted(() -> assertThat(revision(london, "alice")).isEqualTo("12"));
        assertThat(api.read(london, "audit").getList("action"))
                .isEqualTo(List.of("parked.skip", "parked.retry"));
    }

    @Test
    void aTextThatTheDatabaseCannotKeepParksOnlyItsOwnKey() {
        London london = tenant("nul");
        gateway.says(named(london.active("alice", 10), "alice\u0000"));
        gateway.says(london.active("bob", 11));
        gateway.says(london.state(1));

        await().untilAsserted(() -> assertThat(revision(london, "bob")).isEqualTo("11"));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                Api.superAdmin(london)
                                                        .read(london, "parked")
                                                        .getList("revision"))
                                        .isEqualTo(List.of(10)));
    }

    @Test
    void anErasedAccountLeavesNothingOfThePersonAndATombstone() {
        London london = tenant("erased");
        String key = EventKey.subAccount(london.id(), london.account("alice")).text();
        gateway.says(london.state(1));
        gateway.says(london.active("alice", 10));
        await().untilAsserted(() -> assertThat(downstream.states(key)).hasSize(1));

        gateway.saysErased(london.id(), london.account("alice"), 20);
        await().untilAsserted(
                        () ->
                                assertThat(downstream.types(key))
                                        .isEqualTo(
                                                List.of(
                                                        "sub-account.state",
                                                        "sub-account.erased",
                                                        "tombstone")));
        assertThat(
                        database.rows(
                                london.id().toString(),
                                "select to_jsonb(a)::text from sub_account a"))
                .singleElement()
                .asString()
                .doesNotContain("alice")
                .contains("\"status\": \"DELETED\"");
        gateway.says(london.active("alice", 15));
        gateway.says(london.active("bob", 21));
        await().untilAsserted(() -> assertThat(revision(london, "bob")).isEqualTo("21"));
        assertThat(revision(london, "alice")).isEqualTo("20");
        assertThat(Api.superAdmin(london).read(london, "summary").getInt("total")).isEqualTo(1);
    }

    @Test
    void accountsAreFoundByFoldedPrefixAndPagedByUserName() {
        London london = tenant("search");
        Api api = Api.superAdmin(london);
        gateway.says(london.state(1));
        for (String person : List.of("carol", "alice", "bob", "Alan")) {
            gateway.says(london.active(person, 10));
        }
        await().untilAsserted(
                        () ->
                                assertThat(api.read(london, "summary").getInt("byStatus.ACTIVE"))
                                        .isEqualTo(4));

        assertThat(names(api.read(london, "sub-accounts?search=AL")))
                .isEqualTo(List.of("Alan@example.org", "alice@example.org"));
        assertThat(names(api.read(london, "sub-accounts?role=Viewer&locked=true"))).isEmpty();
        assertThat(names(api.read(london, "sub-accounts?status=disabled"))).isEmpty();
        JsonPath first = api.read(london, "sub-accounts?limit=3");
        assertThat(names(first))
                .isEqualTo(List.of("Alan@example.org", "alice@example.org", "bob@example.org"));
        JsonPath second = api.read(london, "sub-accounts?limit=3&after=" + first.getString("next"));
        assertThat(names(second)).isEqualTo(List.of("carol@example.org"));
        assertThat(second.getString("next")).isNull();
        assertThat(api.get(london, "sub-accounts?after=nonsense").statusCode()).isEqualTo(400);
        assertThat(api.get(london, "sub-accounts?limit=0").statusCode()).isEqualTo(400);
        assertThat(api.get(london, "sub-accounts?status=gone").statusCode()).isEqualTo(400);
    }

    private static AccountState named(AccountState state, String userName) {
        return new AccountState(
                state.tenant(),
                state.subAccount(),
                state.revision(),
                state.status(),
                new Profile(
                        userName, null, null, null, null, null, null, null, null, null, null,
                        Map.of()),
                state.groups(),
                state.proof(),
                state.cause(),
                List.of(),
                null,
                null);
    }

    private static List<String> names(JsonPath page) {
        return page.getList("items.userName");
    }

    private static London tenant(String name) {
        return London.of(AccountsIntakeComponentTest.class, name);
    }

    private String revision(London london, String person) {
        return String.join(
                "",
                database.rows(
                        london.id().toString(),
                        "select revision from sub_account where id = '"
                                + london.account(person)
                                + "'"));
    }
}
