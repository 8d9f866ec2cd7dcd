package io.headgate.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One full and one sparse state of each type. */
final class States {

    static final TenantId LONDON = new TenantId(new UUID(0, 1));
    static final SubAccountId ALICE = new SubAccountId(new UUID(0, 10));
    static final GroupId EDITORS = new GroupId(new UUID(0, 10));
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final long REVISION = Revision.of(1, 1).value();

    private static final Cause CAUSE = new Cause(Cause.Kind.SCIM, "r-1", null, NOON);
    private static final Profile NAME =
            new Profile(
                    "alice", null, null, null, null, null, null, null, null, null, null, Map.of());
    private static final Profile FULL =
            new Profile(
                    "alice",
                    "Alice Archer",
                    "Alice",
                    "Archer",
                    "alice@example.com",
                    "+44 1",
                    "Buyer",
                    "Purchasing",
                    "17",
                    "London",
                    new SubAccountId(new UUID(0, 11)),
                    Map.of("badge", "B7"));

    private States() {}

    /** What today's publishers send. */
    static List<Object> of(EventType type) {
        return switch (type) {
            case ACCOUNT_STATE -> List.of(account(), old(type));
            case SUB_ACCOUNT_STATE -> List.of(subAccount(), old(type));
            case ACCOUNT_ERASED, GROUP_GONE, SUB_ACCOUNT_ERASED, GROUP_STATE, TENANT_STATE ->
                    List.of(old(type));
        };
    }

    /** What the old events in {@code events/v1} say. */
    static Object old(EventType type) {
        return switch (type) {
            case ACCOUNT_STATE ->
                    new AccountState(
                            LONDON,
                            ALICE,
                            REVISION,
                            AccountStatus.ACTIVE,
                            NAME,
                            List.of(),
                            new PlacementProof(7, List.of(), null),
                            CAUSE,
                            List.of(),
                            null,
                            null);
            case ACCOUNT_ERASED, GROUP_GONE, SUB_ACCOUNT_ERASED ->
                    new Erased(LONDON, ALICE.value(), REVISION);
            case GROUP_STATE -> new GroupState(LONDON, EDITORS, REVISION, "Editors", 3);
            case TENANT_STATE ->
                    new TenantState(
                            LONDON,
                            REVISION,
                            "acme",
                            "london",
                            "London",
                            TenantState.Status.ACTIVE);
            case SUB_ACCOUNT_STATE ->
                    new SubAccountState(
                            LONDON,
                            ALICE,
                            REVISION,
                            AccountStatus.DISABLED,
                            NAME,
                            new SubAccountState.Role("Disabled", "DISABLED", null, null),
                            List.of(),
                            CAUSE,
                            null);
        };
    }

    /** Headers with everything set. */
    static EventHeaders headers() {
        return new EventHeaders(
                EventType.ACCOUNT_STATE,
                "/headgate/gateway",
                EventKey.account(LONDON, ALICE),
                REVISION,
                NOON,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    private static AccountState account() {
        return new AccountState(
                LONDON,
                ALICE,
                REVISION,
                AccountStatus.SUSPENDED,
                FULL,
                List.of(EDITORS),
                new PlacementProof(
                        7,
                        List.of(
                                new PlacementProof.Match(
                                        "1", "sales", "HOME", List.of("title saw Buyer"))),
                        "No routing rule leads here any more."),
                new Cause(Cause.Kind.ADMIN, "r-2", "erin", NOON),
                List.of("status"),
                new UUID(0, 99),
                NOON);
    }

    private static SubAccountState subAccount() {
        return new SubAccountState(
                LONDON,
                ALICE,
                REVISION,
                AccountStatus.ACTIVE,
                FULL,
                new SubAccountState.Role("Viewer", "LOCKED", "Editor", "Administrator"),
                List.of("Viewer"),
                new Cause(Cause.Kind.TIMER, "r-3", null, NOON),
                new UUID(0, 99));
    }
}
