package io.headgate.gateway.placement;

import io.agroal.api.AgroalDataSource;
import io.headgate.events.contract.Cause;
import io.headgate.events.lease.Shift;
import io.headgate.gateway.directory.DirtyMarks;
import io.headgate.gateway.publishing.Epoch;
import io.headgate.gateway.routing.Router;
import io.headgate.gateway.routing.RoutingState;
import io.headgate.gateway.storage.SuperTenantId;
import io.headgate.gateway.storage.SuperTenantTransactions;
import io.headgate.gateway.storage.WorkAvailable;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks at marked users again and brings their placements to what a fresh computation gives. Level
 * triggered: it does not matter what marked them, how often, or in which order.
 */
@ApplicationScoped
public class Reconciler implements Shift {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private final AgroalDataSource relay;
    private final SuperTenantTransactions transactions;
    private final RoutingState routing;
    private final Epoch epoch;
    private final PlacementConfig config;
    private final Clock clock;
    private final Event<WorkAvailable> work;

    Reconciler(
            @DataSource("relay") AgroalDataSource relay,
            SuperTenantTransactions transactions,
            RoutingState routing,
            Epoch epoch,
            PlacementConfig config,
            Clock clock,
            Event<WorkAvailable> work) {
        this.relay = relay;
        this.transactions = transactions;
        this.routing = routing;
        this.epoch = epoch;
        this.config = config;
        this.clock = clock;
        this.work = work;
    }

    @Override
    public void begin() {
        epoch.refresh();
    }

    /** A super tenant that fails does not keep the others waiting; it is tried again each round. */
    @Override
    public int work() throws SQLException {
        int done = 0;
        RuntimeException failure = null;
        for (Waiting waiting : waiting()) {
            try {
                int worked =
                        transactions.transact(
                                waiting.superTenant(), connection -> round(connection, waiting));
                if (worked > 0) {
                    work.fire(WorkAvailable.UNPUBLISHED);
                }
                done += worked;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "super tenant not reconciled: superTenant=%s cause=%s",
                        waiting.superTenant(), e.getClass().getSimpleName());
                failure = e;
            }
        }
        if (failure != null && done == 0) {
            throw failure;
        }
        return done;
    }

    private int round(Connection connection, Waiting waiting) throws SQLException {
        SuperTenantId superTenant = waiting.superTenant();
        Instant now = clock.instant();
        Router router = routing.lock(connection, superTenant);
        GroupPlacements groups = new GroupPlacements(connection, superTenant, epoch.value(), now);
        int done = 0;
        if (waiting.groups() && groups.followOneGroup(router.readsGroupNames())) {
            done++;
        }
        if (waiting.due()) {
            done += markDue(connection, superTenant, now);
        }
        List<Candidate> candidates = read(connection, superTenant);
        if (candidates.isEmpty()) {
            return done;
        }
        List<PlacementDecision> decisions =
                candidates.stream()
                        .map(
                                candidate ->
                                        PlacementDecision.of(
                                                superTenant, candidate, router, periods(), now))
                        .toList();
        PlacementStore store = new PlacementStore(connection, superTenant, epoch.value(), now);
        Set<UUID> taken = store.takeMarks(candidates.stream().map(Candidate::mark).toList());
        List<PlacementDecision> valid =
                decisions.stream()
                        .filter(decision -> taken.contains(decision.candidate().mark().user()))
                        .toList();
        store.store(valid);
        store.settleLobby(valid);
        groups.follow(valid);
        store.markReports(valid);
        store.erase(valid);
        return done + valid.size();
    }

    private List<Candidate> read(Connection connection, SuperTenantId superTenant)
            throws SQLException {
        UnresolvedMembers.resolve(connection, superTenant, config.batch());
        return new DirtyBatch(connection, superTenant).read(config.batch());
    }

    private PlacementPlan.Periods periods() {
        return new PlacementPlan.Periods(config.grace(), config.retention());
    }

    /** What is to be done, by super tenant. */
    private List<Waiting> waiting() throws SQLException {
        try (Connection connection = relay.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                select * from (
                                    select s.super_tenant_id,
                                        exists (select 1 from dirty_user d where d.super_tenant_id = s.super_tenant_id) as users,
                                        exists (select 1 from dirty_group d where d.super_tenant_id = s.super_tenant_id) as groups,
                                        exists (select 1 from placement p where p.super_tenant_id = s.super_tenant_id
                                            and p.due_at <= ?) as due
                                    from super_tenant s) w
                                where users or groups or due
                                """)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    waiting.add(
                            new Waiting(
                                    new SuperTenantId(rows.getObject(1, UUID.class)),
                                    rows.getBoolean(3),
                                    rows.getBoolean(4)));
                }
            }
            return waiting;
        }
    }

    private int markDue(Connection connection, SuperTenantId superTenant, Instant now)
            throws SQLException {
        List<UUID> due = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select distinct user_id from placement
                        where super_tenant_id = ? and due_at <= ? limit ?
                        """)) {
            statement.setObject(1, superTenant.value());
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setInt(3, config.batch());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getObject(1, UUID.class));
                }
            }
        }
        DirtyMarks.users(
                connection,
                superTenant,
                due,
                new Cause(Cause.Kind.TIMER, "period-over", null, now),
                null);
        return due.size();
    }

    private record Waiting(SuperTenantId superTenant, boolean groups, boolean due) {}
}
