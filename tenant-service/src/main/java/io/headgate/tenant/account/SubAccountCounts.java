package io.headgate.tenant.account;

import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** How many sub-accounts a tenant has, by what an administrator asks for first. */
@ApplicationScoped
class SubAccountCounts {

    private static final String COUNT =
            """
            select account.status, account.role, count(*) as accounts, count(held.account_id) as locked
            from sub_account account left join role_lock held
                on held.tenant_id = account.tenant_id and held.account_id = account.id
            where account.tenant_id = ? and account.status <> 'DELETED'
            group by account.status, account.role
            """;

    Summary count(Connection connection, TenantId tenant) throws SQLException {
        Map<String, Long> byStatus = new TreeMap<>();
        Map<String, Long> byRole = new TreeMap<>();
        long total = 0;
        long locked = 0;
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, tenant.value());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long accounts = rows.getLong("accounts");
                    byStatus.merge(rows.getString("status"), accounts, Long::sum);
                    byRole.merge(rows.getString("role"), accounts, Long::sum);
                    total += accounts;
                    locked += rows.getLong("locked");
                }
            }
        }
        return new Summary(total, byStatus, byRole, locked);
    }

    /**
     * Counts of a tenant, without erased accounts.
     *
     * @param total all
     * @param byStatus by status
     * @param byRole by effective role
     * @param locked with a role lock
     */
    public record Summary(
            long total, Map<String, Long> byStatus, Map<String, Long> byRole, long locked) {}
}
