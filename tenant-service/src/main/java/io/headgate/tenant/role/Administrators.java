package io.headgate.tenant.role;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a tenant has an active holder of a role that keeps it open, by the rules and not by what
 * is stored: what is stored may wait to be computed.
 */
@ApplicationScoped
public class Administrators {

    private static final int FETCH = 200;

    /** Those who can hold such a role at all: by a mapped group, by a lock, or by default. */
    private static final String CANDIDATES =
            """
            select account.group_ids, held.role, held.owner, held.reason, held.expires_at
            from sub_account account left join role_lock held
                on held.tenant_id = account.tenant_id and held.account_id = account.id
            where account.tenant_id = ? and account.status = 'ACTIVE'
                and (? or account.group_ids && ? or held.role = any (?))
            """;

    private final Clock clock;

    Administrators(Clock clock) {
        this.clock = clock;
    }

    /** Whether there is one under these rules and the locks that this transaction sees. */
    public boolean remain(Connection connection, TenantId tenant, RoleRules rules)
            throws SQLException {
        Instant now = clock.instant();
        try (PreparedStatement statement = connection.prepareStatement(CANDIDATES)) {
            statement.setFetchSize(FETCH);
            bind(connection, statement, tenant, rules);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    RoleDecision decision =
                            RolePolicy.resolve(
                                    AccountStatus.ACTIVE, groups(rows), rules, lock(rows), now);
                    if (rules.keepsTenantOpen(decision.role())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static void bind(
            Connection connection, PreparedStatement statement, TenantId tenant, RoleRules rules)
            throws SQLException {
        Object[] groups =
                rules.mappings().entrySet().stream()
                        .filter(mapping -> rules.keepsTenantOpen(mapping.getValue()))
                        .map(mapping -> mapping.getKey().value())
                        .toArray();
        Object[] roles =
                rules.roles().entrySet().stream()
                        .filter(role -> role.getValue().keepsTenantOpen())
                        .map(Map.Entry::getKey)
                        .toArray();
        statement.setObject(1, tenant.value());
        statement.setBoolean(2, rules.keepsTenantOpen(rules.defaultRole()));
        statement.setArray(3, connection.createArrayOf("uuid", groups));
        statement.setArray(4, connection.createArrayOf("text", roles));
    }

    private static List<GroupId> groups(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("group_ids").getArray())
                .map(GroupId::new)
                .toList();
    }

    private static @Nullable LockTerms lock(ResultSet row) throws SQLException {
        String role = row.getString("role");
        if (role == null) {
            return null;
        }
        Timestamp until = row.getTimestamp("expires_at");
        return new LockTerms(
                role,
                row.getString("owner"),
                row.getString("reason"),
                until == null ? null : until.toInstant());
    }
}
