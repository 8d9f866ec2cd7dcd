package io.headgate.tenant.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.GroupId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RolePolicyTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final GroupId ADMINS = new GroupId(new UUID(0, 1));
    private static final GroupId EDITORS = new GroupId(new UUID(0, 2));
    private static final GroupId WRITERS = new GroupId(new UUID(0, 3));
    private static final GroupId CHESS = new GroupId(new UUID(0, 4));
    private static final RoleRules RULES =
            new RoleRules(
                    1,
                    "Viewer",
                    Map.of(
                            "Administrator", new RoleRules.Rank(400, true),
                            "Editor", new RoleRules.Rank(300, false),
                            "Author", new RoleRules.Rank(300, false),
                            "Viewer", new RoleRules.Rank(200, false)),
                    Map.of(ADMINS, "Administrator", EDITORS, "Editor", WRITERS, "Editor"));
    private static final LockTerms LOCK = new LockTerms("Viewer", "erin", "audit of 2026", null);

    @Test
    void withoutAMappedGroupTheDefaultRoleIsGiven() {
        assertThat(resolve(AccountStatus.ACTIVE, List.of(CHESS), null))
                .isEqualTo(new RoleDecision.Defaulted("Viewer"));
    }

    @Test
    void theHighestRankedMappedRoleWinsAndTheOthersAreNamed() {
        assertThat(resolve(AccountStatus.ACTIVE, List.of(EDITORS, ADMINS, CHESS), null))
                .isEqualTo(
                        new RoleDecision.Mapped(
                                "Administrator",
                                List.of(ADMINS),
                                List.of(new RoleDecision.Outranked(EDITORS, "Editor"))));
    }

    @Test
    void everyGroupThatGivesTheRoleIsNamedWhateverTheirOrder() {
        RoleDecision expected =
                new RoleDecision.Mapped("Editor", List.of(EDITORS, WRITERS), List.of());

        assertThat(resolve(AccountStatus.ACTIVE, List.of(WRITERS, EDITORS), null))
                .isEqualTo(expected);
        assertThat(resolve(AccountStatus.ACTIVE, List.of(EDITORS, WRITERS), null))
                .isEqualTo(expected);
    }

    @Test
    void ofEqualRanksTheFirstByNameWins() {
        RoleRules rules =
                new RoleRules(
                        1, "Viewer", RULES.roles(), Map.of(EDITORS, "Editor", WRITERS, "Author"));

        assertThat(
                        RolePolicy.resolve(
                                AccountStatus.ACTIVE, List.of(EDITORS, WRITERS), rules, null, NOW))
                .isEqualTo(
                        new RoleDecision.Mapped(
                                "Author",
                                List.of(WRITERS),
                                List.of(new RoleDecision.Outranked(EDITORS, "Editor"))));
    }

    @Test
    void leavingTheLastMappedGroupFallsBackToTheDefaultRole() {
        assertThat(resolve(AccountStatus.ACTIVE, List.of(ADMINS), null).role())
                .isEqualTo("Administrator");
        assertThat(resolve(AccountStatus.ACTIVE, List.of(), null))
                .isEqualTo(new RoleDecision.Defaulted("Viewer"));
    }

    @Test
    void aLockHoldsTheRoleAndSaysWhatItWouldBe() {
        RoleDecision decision = resolve(AccountStatus.ACTIVE, List.of(ADMINS), LOCK);

        assertThat(decision)
                .isEqualTo(
                        new RoleDecision.Locked(
                                LOCK,
                                new RoleDecision.Mapped(
                                        "Administrator", List.of(ADMINS), List.of())));
        assertThat(decision.role()).isEqualTo("Viewer");
        assertThat(decision.wouldBeRole()).isEqualTo("Administrator");
    }

    @Test
    void aLockHoldsUntilItsEndAndNotAtIt() {
        LockTerms until = new LockTerms("Viewer", "erin", "audit", NOW);

        assertThat(
                        RolePolicy.resolve(
                                        AccountStatus.ACTIVE,
                                        List.of(ADMINS),
                                        RULES,
                                        until,
                                        NOW.minusMillis(1))
                                .kind())
                .isEqualTo("LOCKED");
        assertThat(resolve(AccountStatus.ACTIVE, List.of(ADMINS), until).kind())
                .isEqualTo("MAPPED");
    }

    @Test
    void aDisabledAccountIsDisabledAndKeepsItsRoleUnderneath() {
        RoleDecision decision = resolve(AccountStatus.DISABLED, List.of(ADMINS), null);

        assertThat(decision.role()).isEqualTo("Disabled");
        assertThat(decision.underneathRole()).isEqualTo("Administrator");
        assertThat(decision.wouldBeRole()).isNull();
    }

    @Test
    void aLockNeverKeepsADisabledAccountActive() {
        RoleDecision decision = resolve(AccountStatus.DISABLED, List.of(ADMINS), LOCK);

        assertThat(decision.role()).isEqualTo("Disabled");
        assertThat(decision.underneathRole()).isEqualTo("Viewer");
        assertThat(decision.wouldBeRole()).isEqualTo("Administrator");
    }

    @Test
    void suspendedAndDepartedAccountsKeepTheRoleThatTheirGroupsGive() {
        assertThat(resolve(AccountStatus.SUSPENDED, List.of(EDITORS), null).role())
                .isEqualTo("Editor");
        assertThat(resolve(AccountStatus.DEPARTED, List.of(EDITORS), null).role())
                .isEqualTo("Editor");
    }

    @Test
    void everyDecisionSurvivesItsJson() {
        for (AccountStatus status : AccountStatus.values()) {
            for (LockTerms lock : new LockTerms[] {LOCK, null}) {
                RoleDecision decision = resolve(status, List.of(ADMINS, EDITORS), lock);
                assertThat(EventJson.read(EventJson.text(decision), RoleDecision.class))
                        .isEqualTo(decision);
            }
        }
    }

    @Test
    void decisionsAreToldInSentences() {
        RoleSentences sentences = new RoleSentences(Map.of(ADMINS, "Admins", EDITORS, "Editors"));

        assertThat(sentences.of(resolve(AccountStatus.DISABLED, List.of(ADMINS, EDITORS), LOCK)))
                .containsExactly(
                        "The account is disabled at the identity provider; re-enabled, it is Viewer"
                                + " again:",
                        "erin locked the role at Viewer: audit of 2026",
                        "Without the lock it would be Administrator:",
                        "Mapped to Administrator by group \"Admins\".",
                        "group \"Editors\" gives Editor, which ranks below Administrator.");
        assertThat(sentences.of(resolve(AccountStatus.ACTIVE, List.of(CHESS), null)))
                .containsExactly(
                        "None of the account's groups is mapped, so it has the default role"
                                + " Viewer.");
    }

    private static RoleDecision resolve(
            AccountStatus status,
            List<GroupId> groups,
            @org.jspecify.annotations.Nullable LockTerms lock) {
        return RolePolicy.resolve(status, groups, RULES, lock, NOW);
    }
}
