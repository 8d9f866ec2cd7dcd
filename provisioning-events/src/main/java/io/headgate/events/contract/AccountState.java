package io.headgate.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code account.state}: everything a tenant knows of one person, as of one revision. Always the
 * full state, so a consumer needs no earlier event.
 *
 * @param tenant the tenant
 * @param subAccount the account there
 * @param revision see {@link Revision}
 * @param status where the account stands
 * @param profile what the tenant learns of the person
 * @param groups the user's groups, sorted; role mappings go by these ids
 * @param proof why the account is here
 * @param cause what made this state
 * @param changed what differs from the state before, by field name; empty for the first
 * @param moveId set while the account moves between tenants; the same id on both sides
 * @param graceUntil when a suspended account departs
 */
public record AccountState(
        TenantId tenant,
        SubAccountId subAccount,
        long revision,
        AccountStatus status,
        Profile profile,
        List<GroupId> groups,
        PlacementProof proof,
        Cause cause,
        List<String> changed,
        @Nullable UUID moveId,
        @Nullable Instant graceUntil) {

    /** Copies the lists and sorts the groups. */
    public AccountState {
        groups = groups == null ? List.of() : groups.stream().sorted().toList();
        changed = changed == null ? List.of() : List.copyOf(changed);
    }
}
