package io.headgate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.headgate.acceptance.given.Api;
import io.headgate.acceptance.given.Halden;
import io.headgate.acceptance.given.House;
import io.headgate.acceptance.given.RunningSystem;
import io.headgate.acceptance.given.SuperTenant;
import io.headgate.acceptance.state.Databases;
import io.headgate.acceptance.state.Delivery;
import io.headgate.acceptance.state.SystemState;
import io.headgate.acceptance.state.TopicHistory;
import io.headgate.local.stack.Service;
import io.headgate.simulator.entra.Wire;
import io.headgate.simulator.people.People;
import io.headgate.simulator.people.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the identity provider's first request to the report about equipment. */
class MainPathIT {

    private static final String SCIM = "/scim/v2";

    private static SuperTenant halden;
    private static SystemState before;
    private static SystemState state;

    @BeforeAll
    static void syncTwice() {
        halden = SuperTenant.create("halden", Wire.UNSEEN);
        halden.first();
        halden.giveRoles();
        before = halden.state();
        halden.later();
        halden.settle();
        state = halden.state();
    }

    @Test
    void everybodyHasTheTenantThatTheFirstMatchingRuleGives() {
        assertThat(placement(People.JONAS, House.BERLIN)).startsWith("DISABLED");
        assertThat(placement(People.SOFIA, House.PARIS)).startsWith("ACTIVE");
        assertThat(placement("edmund.pryce", House.LONDON)).startsWith("ACTIVE");
        assertThat(placement("nora.keller", House.PARIS)).startsWith("ACTIVE");
        assertThat(placement("nora.keller", House.BERLIN)).startsWith("ACTIVE");
        assertThat(state.lines().keySet())
                .noneMatch(about -> about.startsWith("PLACEMENTS account of svc-"))
                .doesNotContain("PLACEMENTS account of edmund.pryce in " + House.PARIS.key());
    }

    @Test
    void guestsAndFieldStaffAreFoundByDomainAndByGroup() {
        for (Person person : Halden.FIRST.people()) {
            if (person.userName().contains(People.PARIS_AGENCY)) {
                assertThat(placement(person.nickname(), House.PARIS)).startsWith("ACTIVE");
            } else if (person.userName().contains(People.UNKNOWN_AGENCY)) {
                assertThat(state.line("LOBBY user " + person.nickname()))
                        .isEqualTo("UNKNOWN_TENANT");
            }
        }
        for (String member : Halden.FIRST.team("Home-berlin").members()) {
            assertThat(placement(member, House.BERLIN)).startsWith("ACTIVE");
        }
    }

    @Test
    void aMoveJoinsTheNewTenantAndSuspendsInTheOld() {
        assertThat(before.line("PLACEMENTS account of mateo.silva in isles")).startsWith("ACTIVE");
        assertThat(placement(People.MATEO, House.PARIS)).startsWith("ACTIVE");
        assertThat(placement(People.MATEO, House.LONDON)).startsWith("SUSPENDED");
        assertThat(subAccount(People.MATEO, House.LONDON)).contains("| SUSPENDED |");
    }

    @Test
    void theLobbyEmptiesItselfWhenSomebodyGetsAnOffice() {
        assertThat(before.line("LOBBY user " + People.INES)).isEqualTo("UNKNOWN_TENANT");
        assertThat(state.lines()).doesNotContainKey("LOBBY user " + People.INES);
        assertThat(placement(People.INES, House.BERLIN)).startsWith("ACTIVE");
    }

    @Test
    void aGroupAddsATenantAndItsEndSuspends() {
        assertThat(placement(People.KARIM, House.LONDON)).startsWith("ACTIVE");
        assertThat(placement(People.KARIM, House.BERLIN)).startsWith("ACTIVE");
        assertThat(before.line("PLACEMENTS account of amara.okafor in hexagon"))
                .startsWith("ACTIVE");
        assertThat(placement(People.AMARA, House.PARIS)).startsWith("SUSPENDED");
    }

    @Test
    void rolesAreMappedDefaultedLockedOrDisabled() {
        assertThat(subAccount(People.AMARA, House.LONDON)).contains("| Administrator | MAPPED |");
        assertThat(subAccount(People.HANNAH, House.BERLIN)).contains("| Editor | MAPPED |");
        assertThat(subAccount(People.CHLOE, House.PARIS)).contains("| Loanee | MAPPED |");
        assertThat(subAccount(People.SOFIA, House.PARIS)).contains("| Editor | LOCKED |");
        assertThat(subAccount(People.SOFIA, House.PARIS)).contains("| Loanee |");
        assertThat(subAccount(People.JONAS, House.BERLIN)).contains("| Disabled | DISABLED |");
        assertThat(subAccount(guestOf(House.PARIS), House.PARIS))
                .contains("| Viewer | DEFAULTED |");
    }

    private static String guestOf(House house) {
        String agency = house == House.PARIS ? People.PARIS_AGENCY : People.BERLIN_AGENCY;
        return Halden.FIRST.people().stream()
                .filter(person -> person.userName().contains(agency))
                .findFirst()
                .orElseThrow()
                .nickname();
    }

    @Test
    void theManagerIsTheSubAccountInTheSameTenantOrNobody() {
        assertThat(subAccount(People.JONAS, House.BERLIN))
                .contains("account of tobias.brandt in havel");
        assertThat(subAccount("tobias.brandt", House.BERLIN)).doesNotContain("margaret");
        assertThat(state.line("HOLDERS account of jonas.weber in havel"))
                .endsWith("account of tobias.brandt in havel");
    }

    @Test
    void whatIsDeletedDepartsAndGroupsCarryTheirNewNames() {
        assertThat(placement(People.OLIVER, House.LONDON)).startsWith("DEPARTED");
        assertThat(state.lines().keySet())
                .contains("TENANT_GROUPS group Staff Council of tenant isles")
                .noneMatch(about -> about.contains("Works Council"));
    }

    @Test
    void disablingSomebodyWithEquipmentIsInTheReportWithinSeconds() {
        String account =
                Delivery.accountOf(databases(), halden.key(), House.BERLIN.key(), People.LENA);
        Api administrator = halden.administrator();
        String assets = halden.assetUrl(House.BERLIN) + "/assets";
        administrator.post(
                assets, "{\"tag\":\"LT-0001\",\"category\":\"Laptop\",\"model\":\"X1\"}");
        administrator.post(assets + "/LT-0001/check-out", "{\"subAccount\":\"" + account + "\"}");
        String report = halden.assetUrl(House.BERLIN) + "/reports/disabled-users-with-equipment";
        assertThat(administrator.get(report).findValuesAsText("assetTag")).isEmpty();

        patch(
                halden.scim(),
                People.LENA,
                "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () ->
                                assertThat(administrator.get(report).findValuesAsText("assetTag"))
                                        .containsExactly("LT-0001"));
        Api.Answer refused =
                administrator.send(
                        "POST",
                        assets + "/LT-0001/check-out",
                        "{\"subAccount\":\"" + account + "\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("ALREADY_CHECKED_OUT");
    }

    @Test
    void aTraceOfTheProviderReachesTheSubAccount() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        patch(
                halden.scim(),
                People.PRIYA,
                "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Group Controller\"}",
                "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01");
        halden.settle();
        String account =
                Delivery.accountOf(databases(), halden.key(), House.LONDON.key(), People.PRIYA);
        List<String> row =
                databases()
                        .rows(
                                Service.TENANTS,
                                "select title, traceparent from sub_account where id = ?::uuid",
                                account)
                        .getFirst();
        assertThat(row.get(0)).isEqualTo("Group Controller");
        assertThat(row.get(1)).startsWith("00-" + trace + "-").endsWith("-01");
    }

    @Test
    void noRecordAboutATenantTellsAnythingOfAnother() {
        List<List<String>> tenants =
                databases().rows(Service.GATEWAY, "select id, key, name from tenant");
        List<String> leaks = new ArrayList<>();
        int looked = 0;
        for (String topic : List.of(TopicHistory.ACCOUNTS, TopicHistory.SUB_ACCOUNTS)) {
            for (ConsumerRecord<String, byte[]> record :
                    TopicHistory.read(RunningSystem.stack().kafka(), topic).records()) {
                looked++;
                String text = TopicHistory.text(record);
                String own = TopicHistory.tenant(record);
                List<String> self =
                        tenants.stream()
                                .filter(t -> t.getFirst().equals(own))
                                .findFirst()
                                .orElseThrow();
                for (List<String> other : tenants) {
                    boolean named =
                            !other.get(1).equals(self.get(1))
                                    && (text.contains(other.get(1)) || text.contains(other.get(2)));
                    if (!other.equals(self) && (named || text.contains(other.getFirst()))) {
                        leaks.add(self.get(1) + " hears of " + other.get(1) + ": " + text);
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(looked).isGreaterThan(400);
    }

    private static void patch(Api scim, String nickname, String operation, String... headers) {
        String id = halden.provider().idOf(Halden.FIRST.person(nickname)).orElseThrow();
        Api.Answer answer =
                scim.send(
                        "PATCH",
                        RunningSystem.url(Service.GATEWAY) + SCIM + "/Users/" + id,
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                                + "\"Operations\":["
                                + operation
                                + "]}",
                        headers);
        assertThat(answer.status()).as(answer.body()).isIn(200, 204);
    }

    private static String placement(String nickname, House house) {
        return state.line("PLACEMENTS account of " + nickname + " in " + house.key());
    }

    private static String subAccount(String nickname, House house) {
        return state.line("SUB_ACCOUNTS account of " + nickname + " in " + house.key());
    }

    private static Databases databases() {
        return new Databases(RunningSystem.stack());
    }
}
