package io.headgate.tenant.role;

import io.headgate.events.contract.Cause;
import io.headgate.events.contract.TenantId;
import io.headgate.tenant.access.Actor;
import io.headgate.tenant.audit.AuditLog;
import io.headgate.tenant.audit.AuditedChange;
import io.headgate.tenant.problem.ProblemException;
import io.headgate.tenant.storage.TenantTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/**
 * Every edit of what decides roles goes through here: one at a time in a tenant and never while a
 * batch of events is decided there, refused if it would shut the last administrator out, audited,
 * and followed by computing the affected accounts afresh.
 */
@ApplicationScoped
public class RoleEdits {

    private static final String VERSION =
            "update tenant set config_version = config_version + 1 where tenant_id = ?";

    private final TenantTransactions transactions;
    private final EntityManager entities;
    private final EditFollowUp followUp;
    private final RuleBook rules;
    private final Administrators administrators;

    RoleEdits(
            TenantTransactions transactions,
            EntityManager entities,
            EditFollowUp followUp,
            RuleBook rules,
            Administrators administrators) {
        this.transactions = transactions;
        this.entities = entities;
        this.followUp = followUp;
        this.rules = rules;
        this.administrators = administrators;
    }

    /**
     * Makes an edit.
     *
     * @param edit says what it changed; nothing if all was so already
     * @throws ProblemException 409 if no active holder of a role that keeps the tenant open would
     *     be left
     */
    public void edit(TenantId tenant, Actor actor, Edit edit) {
        boolean changed =
                transactions.inTenant(
                        tenant, connection -> within(connection, tenant, actor, edit));
        if (changed) {
            followUp.committed(tenant);
        }
    }

    private boolean within(Connection connection, TenantId tenant, Actor actor, Edit edit)
            throws SQLException {
        boolean open =
                administrators.remain(connection, tenant, rules.forUpdate(connection, tenant));
        Optional<Edited> edited = edit.run(connection);
        if (edited.isEmpty()) {
            return false;
        }
        entities.flush();
        if (open && !administrators.remain(connection, tenant, rules.reread(connection, tenant))) {
            throw ProblemException.conflict(
                    "This would leave the tenant without an active account whose role keeps it open"
                            + " to administration. Give somebody such a role first, by a group"
                            + " mapping or a role lock.");
        }
        raiseVersion(connection, tenant);
        followUp.within(connection, tenant, actor, edited.get());
        return true;
    }

    private static void raiseVersion(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(VERSION)) {
            statement.setObject(1, tenant.value());
            statement.execute();
        }
    }

    /** What to change, while nobody else edits the tenant. */
    public interface Edit {
        /** Changes it; empty if all was so already. */
        Optional<Edited> run(Connection connection) throws SQLException;
    }

    /**
     * What was changed.
     *
     * @param change for the audit log
     * @param affected whose role it may change
     */
    public record Edited(AuditedChange change, Affected affected) {}

    /** What every edit is followed by. */
    @ApplicationScoped
    static class EditFollowUp {

        private final AuditLog audit;
        private final DirtyAccounts dirty;
        private final Clock clock;
        private final Event<RulesChanged> changes;

        EditFollowUp(
                AuditLog audit, DirtyAccounts dirty, Clock clock, Event<RulesChanged> changes) {
            this.audit = audit;
            this.dirty = dirty;
            this.clock = clock;
            this.changes = changes;
        }

        void within(Connection connection, TenantId tenant, Actor actor, Edited edited)
                throws SQLException {
            audit.write(connection, tenant, actor, edited.change());
            dirty.mark(
                    connection,
                    tenant,
                    edited.affected(),
                    new Cause(Cause.Kind.ADMIN, actor.requestId(), actor.name(), clock.instant()));
        }

        void committed(TenantId tenant) {
            changes.fire(new RulesChanged(tenant));
        }
    }
}
