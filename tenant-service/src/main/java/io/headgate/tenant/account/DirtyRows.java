package io.headgate.tenant.account;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.Cause;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.tenant.role.RoleDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts that wait to be computed afresh, in sets. */
@ApplicationScoped
class DirtyRows {

    /** Across tenants: finds where work waits. */
    private static final String TENANTS = "select distinct tenant_id from dirty_account limit 50";

    private static final String TAKE =
            """
            with taken as (
                delete from dirty_account where tenant_id = ? and id in (
                    select id from dirty_account where tenant_id = ? order by id limit ?)
                returning id, cause)
            select taken.id, taken.cause, account.status, account.group_ids, account.proof
            from taken join sub_account account on account.tenant_id = ? and account.id = taken.id
            where account.proof is not null
            """;
    private static final String STORE =
            """
            update sub_account as held set role = told.role, decision = told.decision,
                underneath = told.underneath, would_be = told.would_be,
                proof = jsonb_set(held.proof, '{role}', told.proof), updated_at = now(),
                cause = case when told.visible then told.cause else held.cause end,
                traceparent = case when told.visible then null else held.traceparent end,
                out_revision = case when told.visible
                    then (select value from epoch) << 40 | nextval('revision_seq') else held.out_revision end
            from jsonb_to_recordset(?::jsonb) as told(id uuid, role text, decision text, underneath text,
                would_be text, proof jsonb, cause jsonb, visible boolean)
            where held.tenant_id = ? and held.id = told.id
            """;

    List<TenantId> tenants(Connection connection) throws SQLException {
        List<TenantId> tenants = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TENANTS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tenants.add(new TenantId(rows.getObject(1, UUID.class)));
            }
        }
        return tenants;
    }

    /** Takes some out of the queue; they are back if the transaction fails. */
    List<DirtyRow> take(Connection connection, TenantId tenant, int limit) throws SQLException {
        List<DirtyRow> taken = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, tenant.value());
            statement.setObject(2, tenant.value());
            statement.setInt(3, limit);
            statement.setObject(4, tenant.value());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.add(row(rows));
                }
            }
        }
        return taken;
    }

    void store(Connection connection, TenantId tenant, List<Decided> decided) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setString(1, EventJson.text(decided));
            statement.setObject(2, tenant.value());
            statement.executeUpdate();
        }
    }

    private static DirtyRow row(ResultSet row) throws SQLException {
        return new DirtyRow(
                new SubAccountId(row.getObject("id", UUID.class)),
                EventJson.read(row.getString("cause"), Cause.class),
                AccountStatus.valueOf(row.getString("status")),
                Arrays.stream((UUID[]) row.getArray("group_ids").getArray())
                        .map(GroupId::new)
                        .toList(),
                EventJson.read(row.getString("proof"), Proof.class).role());
    }

    /** A decision on its way into a row. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Decided(
            UUID id,
            String role,
            String decision,
            @Nullable String underneath,
            @Nullable String wouldBe,
            RoleDecision proof,
            Cause cause,
            boolean visible) {

        static Decided of(DirtyRow row, RoleDecision decision) {
            return new Decided(
                    row.id().value(),
                    decision.role(),
                    decision.kind(),
                    decision.underneathRole(),
                    decision.wouldBeRole(),
                    decision,
                    row.cause(),
                    row.looksDifferentWith(decision));
        }
    }
}
