package io.headgate.tenant.intake;

import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.EventType;
import io.headgate.events.contract.TenantId;
import io.headgate.events.intake.Projection;
import io.headgate.events.intake.ReceivedEvent;
import io.headgate.tenant.account.HeardAccounts;
import io.headgate.tenant.group.HeardGroups;
import io.headgate.tenant.publishing.Publishers;
import io.headgate.tenant.role.RoleRules;
import io.headgate.tenant.role.RuleBook;
import io.headgate.tenant.tenant.HeardTenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hands a batch of events to the features that they concern. Of several states of one thing only
 * the newest counts, because each is complete.
 */
@ApplicationScoped
public class AccountsIntake implements Projection {

    private final HeardTenants tenants;
    private final HeardGroups groups;
    private final HeardAccounts accounts;
    private final RuleBook rules;
    private final Publishers publishers;
    private final IntakeMeters meters;

    AccountsIntake(
            HeardTenants tenants,
            HeardGroups groups,
            HeardAccounts accounts,
            RuleBook rules,
            Publishers publishers,
            IntakeMeters meters) {
        this.tenants = tenants;
        this.groups = groups;
        this.accounts = accounts;
        this.rules = rules;
        this.publishers = publishers;
        this.meters = meters;
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        meters.begin();
        Collection<ReceivedEvent> newest = newest(events);
        List<ReceivedEvent> ofTenants = about(newest, EventType.Entity.TENANT);
        if (!ofTenants.isEmpty()) {
            tenants.apply(connection, ofTenants);
        }
        Set<TenantId> ids =
                newest.stream().map(event -> event.key().tenant()).collect(Collectors.toSet());
        Map<TenantId, RoleRules> held = rules.forShare(connection, ids);
        List<ReceivedEvent> ofGroups = about(newest, EventType.Entity.GROUP);
        if (!ofGroups.isEmpty()) {
            groups.apply(connection, ofGroups);
        }
        List<ReceivedEvent> ofAccounts = about(newest, EventType.Entity.ACCOUNT);
        if (!ofAccounts.isEmpty()) {
            accounts.apply(connection, held, ofAccounts);
        }
    }

    @Override
    public void applied(List<ReceivedEvent> events) {
        meters.applied(events);
        publishers.wake();
    }

    private static Collection<ReceivedEvent> newest(List<ReceivedEvent> events) {
        Map<EventKey, ReceivedEvent> newest = new HashMap<>();
        for (ReceivedEvent event : events) {
            newest.merge(
                    event.key(),
                    event,
                    (held, next) -> next.revision() >= held.revision() ? next : held);
        }
        return newest.values();
    }

    private static List<ReceivedEvent> about(
            Collection<ReceivedEvent> events, EventType.Entity entity) {
        return events.stream().filter(event -> event.type().entity() == entity).toList();
    }
}
