package io.headgate.tenant.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.headgate.events.contract.AccountState;
import io.headgate.events.contract.AccountStatus;
import io.headgate.local.test.EmbeddedStackResource;
import io.headgate.tenant.given.Api;
import io.headgate.tenant.given.Gateway;
import io.headgate.tenant.given.London;
import io.headgate.tenant.given.TenantDatabase;
import io.headgate.tenant.role.LockTerms;
import io.headgate.tenant.role.RoleDecision;
import io.headgate.tenant.role.RolePolicy;
import io.headgate.tenant.role.RoleRules;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the order of events and edits, duplicates included, roles end as the pure policy has
 * them for the end state.
 */
@QuarkusTest
@QuarkusTestResource(
        value = EmbeddedStackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "tenant"),
            @ResourceArg(name = "relay", value = "true")
        })
class ConvergenceComponentTest {

    private static final List<String> PEOPLE =
            List.of("alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi");
    private static final List<String> GROUPS = List.of("admins", "editors", "readers");
    private static final List<String> ROLES = List.of("Editor", "Viewer", "Loanee");
    private static final Map<String, RoleRules.Rank> RANKS =
            Map.of(
                    "Administrator", new RoleRules.Rank(400, true),
                    "Editor", new RoleRules.Rank(300, false),
                    "Viewer", new RoleRules.Rank(200, false),
                    "Loanee", new RoleRules.Rank(100, false));

    private final DataSource dataSource;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers = "";

    ConvergenceComponentTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shuffledEventsAndInterleavedEditsEndAsAFreshComputation(long seed) {
        Random random = new Random(seed);
        London london = London.of(ConvergenceComponentTest.class, "seed-" + seed);
        Map<String, AccountState> last = new HashMap<>();
        List<AccountState> events = history(london, random, last);
        Edits edits = new Edits(london);
        try (Gateway gateway = new Gateway(bootstrapServers)) {
            gateway.says(london.state(1));
            for (String group : GROUPS) {
                gateway.says(london.groupState(group, 2));
            }
            await().untilAsserted(
                            () ->
                                    assertThat(edits.api.read(london, "groups").getList("id"))
                                            .hasSize(GROUPS.size()));
            for (AccountState event : events) {
                gateway.says(event);
                if (random.nextInt(4) == 0) {
                    edits.one(random);
                }
            }
        }
        TenantDatabase database = new TenantDatabase(dataSource);
        List<String> expected = expected(london, last, edits);
        await().untilAsserted(
                        () ->
                                assertThat(
                                                database.rows(
                                                        london.id().toString(),
                                                        """
                                                        select id, revision, status, role, decision, underneath, would_be
                                                        from sub_account order by id
                                                        """))
                                        .isEqualTo(expected));
        assertThat(database.rows(london.id().toString(), "select * from dirty_account")).isEmpty();
    }

    private static List<AccountState> history(
            London london, Random random, Map<String, AccountState> last) {
        List<AccountState> events = new ArrayList<>();
        for (String person : PEOPLE) {
            for (int revision = 10; revision < 16; revision++) {
                String[] groups =
                        GROUPS.stream().filter(g -> random.nextBoolean()).toArray(String[]::new);
                AccountStatus status =
                        random.nextInt(4) == 0 ? AccountStatus.DISABLED : AccountStatus.ACTIVE;
                AccountState state = london.state(person, revision, status, groups);
                last.put(person, state);
                events.add(state);
                if (random.nextInt(3) == 0) {
                    events.add(state);
                }
            }
        }
        Collections.shuffle(events, random);
        return events;
    }

    private static List<String> expected(
            London london, Map<String, AccountState> last, Edits edits) {
        RoleRules rules = new RoleRules(1, edits.defaultRole, RANKS, edits.mappings(london));
        Map<String, String> rows = new TreeMap<>();
        last.forEach(
                (person, state) -> {
                    RoleDecision decision =
                            RolePolicy.resolve(
                                    state.status(),
                                    state.groups(),
                                    rules,
                                    edits.lock(person),
                                    Instant.EPOCH);
                    rows.put(
                            state.subAccount().toString(),
                            String.join(
                                    "|",
                                    state.subAccount().toString(),
                                    Long.toString(state.revision()),
                                    state.status().name(),
                                    decision.role(),
                                    decision.kind(),
                                    String.valueOf(decision.underneathRole()),
                                    String.valueOf(decision.wouldBeRole())));
                });
        return List.copyOf(rows.values());
    }

    /** Edits at random, and what they leave behind. */
    private static final class Edits {

        private final London london;
        private final Api api;
        private final Map<String, String> mapped = new HashMap<>();
        private final Map<String, String> locked = new HashMap<>();
        private String defaultRole = "Viewer";

        Edits(London london) {
            this.london = london;
            this.api = Api.superAdmin(london);
        }

        void one(Random random) {
            String group = GROUPS.get(random.nextInt(GROUPS.size()));
            String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            String role = ROLES.get(random.nextInt(ROLES.size()));
            String mapping = "group-mappings/" + london.group(group);
            String lock = "sub-accounts/" + london.account(person) + "/role-lock";
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    if (done(api.put(london, mapping, Map.of("role", role)))) {
                        mapped.put(group, role);
                    }
                }
                case 2 -> {
                    if (done(api.delete(london, mapping))) {
                        mapped.remove(group);
                    }
                }
                case 3 -> {
                    if (done(api.put(london, lock, Map.of("role", role, "reason", "test")))) {
                        locked.put(person, role);
                    }
                }
                default -> {
                    if (done(api.put(london, "default-role", Map.of("role", role)))) {
                        defaultRole = role;
                    }
                }
            }
        }

        Map<io.headgate.events.contract.GroupId, String> mappings(London tenant) {
            Map<io.headgate.events.contract.GroupId, String> all = new HashMap<>();
            mapped.forEach((group, role) -> all.put(tenant.group(group), role));
            return all;
        }

        @Nullable LockTerms lock(String person) {
            String role = locked.get(person);
            return role == null ? null : new LockTerms(role, "test-admin", "test", null);
        }

        private static boolean done(Response response) {
            assertThat(response.statusCode()).isIn(200, 204, 404);
            return response.statusCode() != 404;
        }
    }
}
