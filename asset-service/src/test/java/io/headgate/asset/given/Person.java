package io.headgate.asset.given;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.Cause;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.SubAccountState;
import io.headgate.events.contract.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a tenant, and the events about that person.
 *
 * @param tenant the tenant
 * @param id the sub-account
 * @param name the display name
 * @param department the department
 * @param manager the manager's sub-account
 */
public record Person(
        TenantId tenant,
        SubAccountId id,
        String name,
        @Nullable String department,
        @Nullable SubAccountId manager) {

    /** Changes of the tests happen from here on. */
    public static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    /** Somebody of this name. */
    public static Person of(TenantId tenant, String name) {
        UUID id = UUID.nameUUIDFromBytes((tenant + "/" + name).getBytes(StandardCharsets.UTF_8));
        return new Person(tenant, new SubAccountId(id), name, "Engineering", null);
    }

    /** The same person led by somebody. */
    public Person ledBy(Person boss) {
        return new Person(tenant, id, name, department, boss.id());
    }

    /** The same person in another department. */
    public Person in(String other) {
        return new Person(tenant, id, name, other, manager);
    }

    /** The e-mail address. */
    public String email() {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.com";
    }

    /** The state of this status and revision; an hour passes with each revision. */
    public SubAccountState is(AccountStatus status, long revision) {
        boolean disabled = status != AccountStatus.ACTIVE;
        return new SubAccountState(
                tenant,
                id,
                revision,
                status,
                profile(),
                new SubAccountState.Role(
                        disabled ? "Disabled" : "Editor",
                        disabled ? "DISABLED" : "MAPPED",
                        disabled ? "Editor" : null,
                        null),
                List.of(disabled ? "Disabled" : "Editor"),
                new Cause(
                        Cause.Kind.SCIM,
                        "request-" + revision,
                        "entra",
                        START.plusSeconds(3_600 * revision)),
                null);
    }

    private Profile profile() {
        String[] names = name.split(" ", 2);
        return new Profile(
                email(),
                name,
                names[0],
                names.length > 1 ? names[1] : null,
                email(),
                null,
                "Engineer",
                department,
                null,
                "London",
                manager,
                Map.of());
    }
}
