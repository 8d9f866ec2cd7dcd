package io.headgate.tenant.lock;

import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.tenant.role.LockTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Role locks of many accounts at once. */
@ApplicationScoped
public class HeldLocks {

    private static final String OF =
            """
            select account_id, role, owner, reason, expires_at from role_lock
            where tenant_id = any (?) and account_id = any (?)
            """;
    private static final String FORGET =
            "delete from role_lock where tenant_id = any (?) and account_id = any (?)";

    /** The locks among these accounts of these tenants; an account's id is of one tenant only. */
    public Map<SubAccountId, LockTerms> of(
            Connection connection, Collection<TenantId> tenants, Collection<SubAccountId> accounts)
            throws SQLException {
        Map<SubAccountId, LockTerms> locks = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(OF)) {
            bind(connection, statement, tenants, accounts);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Timestamp until = rows.getTimestamp("expires_at");
                    locks.put(
                            new SubAccountId(rows.getObject("account_id", UUID.class)),
                            new LockTerms(
                                    rows.getString("role"),
                                    rows.getString("owner"),
                                    rows.getString("reason"),
                                    until == null ? null : until.toInstant()));
                }
            }
        }
        return locks;
    }

    /** Removes the locks of erased accounts. */
    public void forget(
            Connection connection, Collection<TenantId> tenants, Collection<SubAccountId> accounts)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            bind(connection, statement, tenants, accounts);
            statement.executeUpdate();
        }
    }

    private static void bind(
            Connection connection,
            PreparedStatement statement,
            Collection<TenantId> tenants,
            Collection<SubAccountId> accounts)
            throws SQLException {
        Array tenantIds =
                connection.createArrayOf("uuid", tenants.stream().map(TenantId::value).toArray());
        Array ids =
                connection.createArrayOf(
                        "uuid", accounts.stream().map(SubAccountId::value).toArray());
        statement.setArray(1, tenantIds);
        statement.setArray(2, ids);
    }
}
