package io.headgate.tenant.given;

import io.headgate.events.contract.AccountState;
import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.Cause;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.GroupState;
import io.headgate.events.contract.PlacementProof;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.events.contract.TenantState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A tenant as tests know it: its people and groups have ids that follow from the tenant and the
 * name, so that no two tests meet.
 *
 * @param superTenant the key of its super tenant
 * @param key its key
 */
public record London(String superTenant, String key) {

    /** A tenant of a test's own. */
    public static London of(Class<?> test, String name) {
        String own = test.getSimpleName().toLowerCase(Locale.ROOT);
        return new London("demo-" + own, own + "-" + name);
    }

    /** Its id. */
    public TenantId id() {
        return new TenantId(uuid("tenant"));
    }

    /** The state of the tenant. */
    public TenantState state(long revision) {
        return new TenantState(
                id(), revision, superTenant, key, "London", TenantState.Status.ACTIVE);
    }

    /** A group by name. */
    public GroupId group(String name) {
        return new GroupId(uuid("group " + name));
    }

    /** The state of a group. */
    public GroupState groupState(String name, long revision) {
        return new GroupState(id(), group(name), revision, name, 1);
    }

    /** A person's account. */
    public SubAccountId account(String person) {
        return new SubAccountId(uuid("account " + person));
    }

    /** An active person in these groups. */
    public AccountState active(String person, long revision, String... groups) {
        return state(person, revision, AccountStatus.ACTIVE, groups);
    }

    /** A person of this status in these groups. */
    public AccountState state(
            String person, long revision, AccountStatus status, String... groups) {
        return new AccountState(
                id(),
                account(person),
                revision,
                status,
                profile(person),
                List.of(groups).stream().map(this::group).toList(),
                new PlacementProof(
                        7,
                        List.of(
                                new PlacementProof.Match(
                                        "rule-1",
                                        "Everybody in London",
                                        "HOME",
                                        List.of("city = \"London\""))),
                        null),
                new Cause(Cause.Kind.SCIM, "request-" + revision, "token-1", Instant.EPOCH),
                List.of(),
                null,
                null);
    }

    private static Profile profile(String person) {
        return new Profile(
                person + "@example.org",
                person.substring(0, 1).toUpperCase(Locale.ROOT) + person.substring(1),
                null,
                null,
                person + "@example.org",
                null,
                "Engineer",
                "Research",
                null,
                "London",
                null,
                Map.of());
    }

    private UUID uuid(String what) {
        return UUID.nameUUIDFromBytes(
                (superTenant + "/" + key + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
