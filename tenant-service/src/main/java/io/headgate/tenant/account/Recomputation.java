package io.headgate.tenant.account;

import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.events.lease.ShardWorker;
import io.headgate.events.lease.Shift;
import io.headgate.tenant.cell.Cell;
import io.headgate.tenant.lock.ExpiredLocks;
import io.headgate.tenant.lock.HeldLocks;
import io.headgate.tenant.publishing.Publishers;
import io.headgate.tenant.role.LockTerms;
import io.headgate.tenant.role.RoleDecision;
import io.headgate.tenant.role.RolePolicy;
import io.headgate.tenant.role.RoleRules;
import io.headgate.tenant.role.RuleBook;
import io.headgate.tenant.role.RulesChanged;
import io.headgate.tenant.storage.Relay;
import io.headgate.tenant.storage.TenantTransactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computes the roles of marked accounts afresh, in sets. It holds the tenant's row while it does,
 * so that no edit and no batch of events comes in between: whatever the order of edits and events,
 * the roles end as a fresh computation would have them.
 */
@ApplicationScoped
public class Recomputation implements Shift {

    private static final int BATCH = 500;

    private final DirtyRows rows;
    private final HeldLocks locks;
    private final ExpiredLocks expired;
    private final RuleBook book;
    private final Publishers publishers;
    private final Relay relay;
    private final TenantTransactions transactions;
    private final Clock clock;
    private final ShardWorker worker;

    Recomputation(
            DirtyRows rows,
            HeldLocks locks,
            ExpiredLocks expired,
            RuleBook book,
            Publishers publishers,
            Relay relay,
            TenantTransactions transactions,
            Clock clock,
            Cell cell) {
        this.rows = rows;
        this.locks = locks;
        this.expired = expired;
        this.book = book;
        this.publishers = publishers;
        this.relay = relay;
        this.transactions = transactions;
        this.clock = clock;
        this.worker =
                new ShardWorker(
                        "headgate-tenant-service-" + cell.name() + "-roles",
                        cell.replica(),
                        relay.dataSource(),
                        this);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    void changed(@Observes RulesChanged event) {
        worker.wake();
    }

    @Override
    public int work() throws SQLException {
        expired.end();
        int done = 0;
        for (TenantId tenant : tenants()) {
            done += transactions.inTenant(tenant, connection -> recompute(connection, tenant));
        }
        if (done > 0) {
            publishers.wake();
        }
        return done;
    }

    private List<TenantId> tenants() throws SQLException {
        try (Connection connection = relay.dataSource().getConnection()) {
            return rows.tenants(connection);
        }
    }

    private int recompute(Connection connection, TenantId tenant) throws SQLException {
        RoleRules rules = book.forUpdate(connection, tenant);
        List<DirtyRow> dirty = rows.take(connection, tenant, BATCH);
        List<SubAccountId> ids = dirty.stream().map(DirtyRow::id).toList();
        Map<SubAccountId, LockTerms> held = locks.of(connection, Set.of(tenant), ids);
        Instant now = clock.instant();
        List<DirtyRows.Decided> different =
                dirty.stream()
                        .map(row -> decide(row, rules, held, now))
                        .flatMap(List::stream)
                        .toList();
        if (!different.isEmpty()) {
            rows.store(connection, tenant, different);
        }
        return dirty.size();
    }

    private static List<DirtyRows.Decided> decide(
            DirtyRow row, RoleRules rules, Map<SubAccountId, LockTerms> locks, Instant now) {
        RoleDecision decision =
                RolePolicy.resolve(row.status(), row.groups(), rules, locks.get(row.id()), now);
        return decision.equals(row.held())
                ? List.of()
                : List.of(DirtyRows.Decided.of(row, decision));
    }
}
