package io.headgate.tenant.account;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code sub_account}, in sets. */
@ApplicationScoped
class SubAccounts {

    private static final String HELD =
            """
            select id, revision, status, profile, role, decision, underneath, would_be, move_id
            from sub_account where tenant_id = any (?) and id = any (?)
            order by tenant_id, id for update
            """;

    /** An out revision of 0 stands for "looks as before": the row then keeps what it has. */
    private static final String UPSERT =
            """
            insert into sub_account as held (tenant_id, id, revision, status, user_name, display_name, email,
                user_name_key, display_name_key, email_key, department, title, employee_number, manager, profile,
                group_ids, role, decision, underneath, would_be, proof, cause, move_id, traceparent, shard,
                out_revision)
            select tenant_id, id, revision, status, user_name, display_name, email,
                user_name_key, display_name_key, email_key, department, title, employee_number, manager, profile,
                group_ids, role, decision, underneath, would_be, proof, cause, move_id, traceparent, shard,
                case when visible then (select value from epoch) << 40 | nextval('revision_seq') else 0 end
            from jsonb_to_recordset(?::jsonb) as told(tenant_id uuid, id uuid, revision bigint, status text,
                user_name text, display_name text, email text, user_name_key text, display_name_key text,
                email_key text, department text, title text, employee_number text, manager uuid, profile jsonb,
                group_ids uuid[], role text, decision text, underneath text, would_be text, proof jsonb,
                cause jsonb, move_id uuid, traceparent text, shard smallint, visible boolean)
            on conflict (tenant_id, id) do update set
                revision = excluded.revision, status = excluded.status, user_name = excluded.user_name,
                display_name = excluded.display_name, email = excluded.email,
                user_name_key = excluded.user_name_key, display_name_key = excluded.display_name_key,
                email_key = excluded.email_key, department = excluded.department, title = excluded.title,
                employee_number = excluded.employee_number, manager = excluded.manager,
                profile = excluded.profile, group_ids = excluded.group_ids, role = excluded.role,
                decision = excluded.decision, underneath = excluded.underneath, would_be = excluded.would_be,
                proof = excluded.proof, move_id = excluded.move_id,
                cause = case when excluded.out_revision > 0 then excluded.cause else held.cause end,
                traceparent = case when excluded.out_revision > 0 then excluded.traceparent
                    else held.traceparent end,
                out_revision = greatest(excluded.out_revision, held.out_revision),
                publish_refusal = null, updated_at = now(), received_at = now()
            where excluded.revision > held.revision
            """;

    /** What is held of these accounts, locked until the transaction ends. */
    Map<SubAccountId, Held> held(
            Connection connection, Collection<TenantId> tenants, Collection<SubAccountId> accounts)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HELD)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", tenants.stream().map(TenantId::value).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", accounts.stream().map(SubAccountId::value).toArray()));
            Map<SubAccountId, Held> held = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    held.put(
                            new SubAccountId(rows.getObject("id", UUID.class)),
                            new Held(rows.getLong("revision"), seen(rows)));
                }
            }
            return held;
        }
    }

    /** Writes the rows whose revision is above the held one. */
    void store(Connection connection, List<AccountRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            statement.setString(1, EventJson.text(rows));
            statement.executeUpdate();
        }
    }

    private static Appearance.Seen seen(ResultSet row) throws SQLException {
        return new Appearance(
                        AccountStatus.valueOf(row.getString("status")),
                        profile(row.getString("profile")),
                        row.getString("role"),
                        row.getString("decision"),
                        row.getString("underneath"),
                        row.getString("would_be"))
                .during(row.getObject("move_id", UUID.class));
    }

    static @Nullable Profile profile(@Nullable String json) {
        return json == null ? null : EventJson.read(json, Profile.class);
    }

    /** The revision held and how the account looks to others. */
    record Held(long revision, Appearance.Seen seen) {}
}
