package io.headgate.tenant.lock;

import io.headgate.events.contract.Cause;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.tenant.access.Actor;
import io.headgate.tenant.audit.AuditLog;
import io.headgate.tenant.audit.AuditedChange;
import io.headgate.tenant.role.Affected;
import io.headgate.tenant.role.DirtyAccounts;
import io.headgate.tenant.role.LockTerms;
import io.headgate.tenant.storage.Relay;
import io.headgate.tenant.storage.TenantTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ends locks whose time is over. Decisions pass over them from that moment on anyway. */
@ApplicationScoped
public class ExpiredLocks {

    private static final Actor TIMER = new Actor("lock expiry", "timer");

    /** Across tenants: finds where there is something to end. Index: role_lock_expiry. */
    private static final String WHERE =
            "select distinct tenant_id from role_lock where expires_at <= ? limit 50";

    private static final String END =
            """
            delete from role_lock where tenant_id = ? and expires_at <= ?
            returning account_id, role, owner, reason, expires_at
            """;

    private final Relay relay;
    private final TenantTransactions transactions;
    private final DirtyAccounts dirty;
    private final AuditLog audit;
    private final Clock clock;

    ExpiredLocks(
            Relay relay,
            TenantTransactions transactions,
            DirtyAccounts dirty,
            AuditLog audit,
            Clock clock) {
        this.relay = relay;
        this.transactions = transactions;
        this.dirty = dirty;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends those that have expired; the accounts are marked to be computed afresh. */
    public void end() throws SQLException {
        Instant now = clock.instant();
        for (TenantId tenant : where(now)) {
            transactions.inTenant(
                    tenant,
                    connection -> {
                        List<Ended> ended = end(connection, tenant, now);
                        for (Ended lock : ended) {
                            audit.write(connection, tenant, TIMER, lock.change());
                            dirty.mark(
                                    connection,
                                    tenant,
                                    new Affected.One(lock.account()),
                                    new Cause(Cause.Kind.TIMER, "lock-expiry", null, now));
                        }
                        return ended.size();
                    });
        }
    }

    private List<TenantId> where(Instant now) throws SQLException {
        try (Connection connection = relay.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(WHERE)) {
            statement.setTimestamp(1, Timestamp.from(now));
            List<TenantId> tenants = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tenants.add(new TenantId(rows.getObject(1, UUID.class)));
                }
            }
            return tenants;
        }
    }

    private static List<Ended> end(Connection connection, TenantId tenant, Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setObject(1, tenant.value());
            statement.setTimestamp(2, Timestamp.from(now));
            List<Ended> ended = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ended.add(
                            new Ended(
                                    new SubAccountId(rows.getObject("account_id", UUID.class)),
                                    new LockTerms(
                                            rows.getString("role"),
                                            rows.getString("owner"),
                                            rows.getString("reason"),
                                            rows.getTimestamp("expires_at").toInstant())));
                }
            }
            return ended;
        }
    }

    private record Ended(SubAccountId account, LockTerms terms) {
        AuditedChange change() {
            return new AuditedChange("role-lock.expire", account.toString(), terms, null);
        }
    }
}
