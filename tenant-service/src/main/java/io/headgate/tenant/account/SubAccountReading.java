package io.headgate.tenant.account;

import io.headgate.events.contract.Cause;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.tenant.group.KnownGroups;
import io.headgate.tenant.lock.HeldLocks;
import io.headgate.tenant.role.RoleSentences;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sub-accounts for people: lists, one with its proof, counts. */
@ApplicationScoped
class SubAccountReading {

    /** Stands above every character of a folded name, so that a prefix is a range. */
    private static final String ABOVE = Character.toString(Character.MAX_CODE_POINT);

    private static final String COLUMNS =
            """
            select account.id, account.status, account.user_name, account.display_name, account.email,
                account.department, account.title, account.role, account.decision, account.underneath,
                account.would_be, account.updated_at, account.user_name_key, account.profile,
                account.group_ids, account.proof, account.cause, held.account_id is not null as locked
            from sub_account account left join role_lock held
                on held.tenant_id = account.tenant_id and held.account_id = account.id
            """;

    /** Indexes: sub_account_by_user_name for the order, the three _by_ indexes for a prefix. */
    private static final String PAGE =
            COLUMNS
                    + """
                    where account.tenant_id = ?
                        and case when ?::text is null then account.status <> 'DELETED' else account.status = ? end
                        and (?::text is null or account.role = ?)
                        and (?::boolean is null or (held.account_id is not null) = ?)
                        and (? = '' or account.user_name_key >= ? and account.user_name_key < ?
                            or account.display_name_key >= ? and account.display_name_key < ?
                            or account.email_key >= ? and account.email_key < ?)
                        and (account.user_name_key, account.id) > (?, ?)
                    order by account.user_name_key, account.id limit ?
                    """;

    private static final String ONE = COLUMNS + "where account.tenant_id = ? and account.id = ?";

    private final KnownGroups groups;
    private final HeldLocks locks;

    SubAccountReading(KnownGroups groups, HeldLocks locks) {
        this.groups = groups;
        this.locks = locks;
    }

    SubAccountPage page(Connection connection, TenantId tenant, SubAccountQuery query)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            bind(statement, tenant, query);
            List<SubAccountView> items = new ArrayList<>();
            String next = null;
            SubAccountQuery.Position last = SubAccountQuery.Position.START;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (items.size() == query.limit()) {
                        next = last.text();
                        break;
                    }
                    items.add(view(rows));
                    last =
                            new SubAccountQuery.Position(
                                    rows.getString("user_name_key"),
                                    rows.getObject("id", UUID.class));
                }
            }
            return new SubAccountPage(items, next);
        }
    }

    Optional<SubAccountDetail> one(Connection connection, TenantId tenant, SubAccountId id)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setObject(1, tenant.value());
            statement.setObject(2, id.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(detail(connection, tenant, id, row))
                        : Optional.empty();
            }
        }
    }

    private SubAccountDetail detail(
            Connection connection, TenantId tenant, SubAccountId id, ResultSet row)
            throws SQLException {
        List<GroupId> ids =
                Arrays.stream((UUID[]) row.getArray("group_ids").getArray())
                        .map(GroupId::new)
                        .toList();
        Map<GroupId, String> names = groups.names(connection, tenant, ids);
        String json = row.getString("proof");
        Proof proof = json == null ? null : EventJson.read(json, Proof.class);
        return new SubAccountDetail(
                view(row),
                SubAccounts.profile(row.getString("profile")),
                ids.stream()
                        .map(
                                group ->
                                        new SubAccountDetail.GroupName(
                                                group.toString(), names.get(group)))
                        .toList(),
                locks.of(connection, Set.of(tenant), Set.of(id)).get(id),
                proof == null ? null : proof.placement(),
                proof == null ? null : proof.role(),
                proof == null ? List.of() : new RoleSentences(names).of(proof.role()),
                EventJson.read(row.getString("cause"), Cause.class));
    }

    private static void bind(PreparedStatement statement, TenantId tenant, SubAccountQuery query)
            throws SQLException {
        String status = query.status() == null ? null : query.status().name();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(tenant.value());
        values.add(status);
        values.add(status);
        values.add(query.role());
        values.add(query.role());
        values.add(query.locked());
        values.add(query.locked());
        values.add(query.prefix());
        for (int column = 0; column < 3; column++) {
            values.add(query.prefix());
            values.add(query.prefix() + ABOVE);
        }
        values.add(query.after().userNameKey());
        values.add(query.after().id());
        values.add(query.limit() + 1);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static SubAccountView view(ResultSet row) throws SQLException {
        return new SubAccountView(
                row.getString("id"),
                row.getString("status"),
                row.getString("user_name"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("department"),
                row.getString("title"),
                row.getString("role"),
                row.getString("decision"),
                row.getString("underneath"),
                row.getString("would_be"),
                row.getBoolean("locked"),
                row.getTimestamp("updated_at").toInstant());
    }
}
