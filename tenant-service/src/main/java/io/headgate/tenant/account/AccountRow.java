package io.headgate.tenant.account;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.headgate.events.contract.Cause;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code sub_account} as a batch writes it: read by PostgreSQL as JSON, one statement for
 * all.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AccountRow(
        UUID tenantId,
        UUID id,
        long revision,
        String status,
        @Nullable String userName,
        @Nullable String displayName,
        @Nullable String email,
        String userNameKey,
        String displayNameKey,
        String emailKey,
        @Nullable String department,
        @Nullable String title,
        @Nullable String employeeNumber,
        @Nullable UUID manager,
        @Nullable Profile profile,
        List<UUID> groupIds,
        @Nullable String role,
        @Nullable String decision,
        @Nullable String underneath,
        @Nullable String wouldBe,
        @Nullable Proof proof,
        Cause cause,
        @Nullable UUID moveId,
        @Nullable String traceparent,
        int shard,
        boolean visible) {

    /** Copies the list. */
    AccountRow {
        groupIds = List.copyOf(groupIds);
    }

    /** The row of an account that exists, with what was decided. */
    static AccountRow of(HeardAccount heard, Proof proof, int shard, boolean visible) {
        Profile profile = heard.state().profile();
        SubAccountId manager = profile.manager();
        return new AccountRow(
                heard.tenant().value(),
                heard.id().value(),
                heard.revision(),
                heard.state().status().name(),
                profile.userName(),
                profile.displayName(),
                profile.email(),
                FoldedName.of(profile.userName()),
                FoldedName.of(profile.displayName()),
                FoldedName.of(profile.email()),
                profile.department(),
                profile.title(),
                profile.employeeNumber(),
                manager == null ? null : manager.value(),
                profile,
                heard.state().groups().stream().map(GroupId::value).toList(),
                proof.role().role(),
                proof.role().kind(),
                proof.role().underneathRole(),
                proof.role().wouldBeRole(),
                proof,
                heard.state().cause(),
                heard.state().moveId(),
                heard.event().traceparent(),
                shard,
                visible);
    }

    /** The row of an erased account: nothing of the person is left. */
    static AccountRow erased(
            TenantId tenant, SubAccountId id, ErasedAccount erased, int shard, boolean visible) {
        return new AccountRow(
                tenant.value(),
                id.value(),
                erased.revision(),
                "DELETED",
                null,
                null,
                null,
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                erased.cause(),
                null,
                erased.event().traceparent(),
                shard,
                visible);
    }
}
