package io.headgate.gateway.tenant;

import io.headgate.events.contract.Cause;
import io.headgate.gateway.access.Caller;
import io.headgate.gateway.audit.AuditLog;
import io.headgate.gateway.directory.DirtyMarks;
import io.headgate.gateway.problem.ProblemException;
import io.headgate.gateway.publishing.Epoch;
import io.headgate.gateway.routing.RoutingState;
import io.headgate.gateway.storage.StorageException;
import io.headgate.gateway.storage.SuperTenantTransactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tenants of a super tenant. A change of them is a change of routing: everybody is looked at
 * again.
 */
@ApplicationScoped
public class Tenants implements PanacheRepositoryBase<Tenant, TenantKey> {

    private final SuperTenantTransactions transactions;
    private final RoutingState routing;
    private final AuditLog audit;
    private final Epoch epoch;
    private final Clock clock;

    Tenants(
            SuperTenantTransactions transactions,
            RoutingState routing,
            AuditLog audit,
            Epoch epoch,
            Clock clock) {
        this.transactions = transactions;
        this.routing = routing;
        this.audit = audit;
        this.epoch = epoch;
        this.clock = clock;
    }

    /** The tenants that the caller may know of, by key. */
    public List<Tenant.View> all(Caller caller) {
        return transactions.call(
                caller.superTenant(),
                sql ->
                        list("superTenantId = ?1 order by key", caller.superTenant().value())
                                .stream()
                                .filter(tenant -> caller.reaches(tenant.key()))
                                .map(Tenant::view)
                                .toList());
    }

    /** One tenant; one that the caller may not know of is not found. */
    public Tenant.View one(Caller caller, String key) {
        return transactions.call(
                caller.superTenant(),
                sql ->
                        find(caller, key)
                                .filter(tenant -> caller.reaches(tenant.key()))
                                .map(Tenant::view)
                                .orElseThrow(() -> ProblemException.notFound("The tenant")));
    }

    /** Creates a tenant or changes the one of this key; its key and cell stay. */
    public Saved save(Caller caller, TenantDraft draft) {
        try {
            return transactions.call(caller.superTenant(), sql -> saved(sql, caller, draft));
        } catch (RuntimeException e) {
            if (StorageException.in(e).filter(StorageException::uniqueViolation).isPresent()) {
                throw ProblemException.conflict(
                        "Somebody else creates tenant \"" + draft.key() + "\" at this moment.");
            }
            throw e;
        }
    }

    private Saved saved(Connection sql, Caller caller, TenantDraft draft) throws SQLException {
        routing.changing(sql, caller.superTenant());
        Optional<Tenant> held = find(caller, draft.key());
        Tenant.@Nullable View before = held.map(Tenant::view).orElse(null);
        long revision = epoch.next(sql).value();
        Tenant tenant;
        if (held.isPresent()) {
            tenant = held.get();
            requireSameCell(tenant, draft);
            tenant.describe(draft, revision);
        } else {
            tenant =
                    new Tenant(
                            new TenantKey(caller.superTenant().value(), UUID.randomUUID()),
                            draft,
                            clock.instant(),
                            revision);
            persist(tenant);
        }
        flush();
        DirtyMarks.everybody(
                sql,
                caller.superTenant(),
                new Cause(Cause.Kind.ADMIN, caller.requestId(), caller.subject(), clock.instant()));
        audit.write(
                sql,
                caller,
                new AuditLog.Act(
                        before == null ? "tenant.create" : "tenant.change",
                        draft.key(),
                        before,
                        tenant.view()));
        return new Saved(tenant.view(), before == null);
    }

    private static void requireSameCell(Tenant tenant, TenantDraft draft) {
        if (!tenant.cell().equals(draft.cell())) {
            throw ProblemException.conflict(
                    "Tenant \""
                            + draft.key()
                            + "\" is hosted in cell \""
                            + tenant.cell()
                            + "\" and stays there; moving between cells is not offered yet.");
        }
    }

    private Optional<Tenant> find(Caller caller, String key) {
        return find("superTenantId = ?1 and key = ?2", caller.superTenant().value(), key)
                .firstResultOptional();
    }

    /** A tenant and whether it is new. */
    public record Saved(Tenant.View tenant, boolean created) {}
}
