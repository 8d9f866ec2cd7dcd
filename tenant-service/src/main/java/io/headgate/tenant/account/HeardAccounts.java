package io.headgate.tenant.account;

import io.headgate.events.contract.EventType;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.events.intake.ReceivedEvent;
import io.headgate.tenant.lock.HeldLocks;
import io.headgate.tenant.publishing.Shards;
import io.headgate.tenant.role.LockTerms;
import io.headgate.tenant.role.RoleDecision;
import io.headgate.tenant.role.RolePolicy;
import io.headgate.tenant.role.RoleRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes sub-accounts of what the gateway says of accounts: a handful of statements a batch, and
 * every decision in between is a pure function.
 */
@ApplicationScoped
public class HeardAccounts {

    private final SubAccounts accounts;
    private final HeldLocks locks;
    private final Shards shards;
    private final Clock clock;
    private final AdministratorAlarm alarm;

    HeardAccounts(
            SubAccounts accounts,
            HeldLocks locks,
            Shards shards,
            Clock clock,
            AdministratorAlarm alarm) {
        this.accounts = accounts;
        this.locks = locks;
        this.shards = shards;
        this.clock = clock;
        this.alarm = alarm;
    }

    /**
     * Applies {@code account.state} and {@code account.erased} events, at most one an account.
     *
     * @param rules of the tenants of the events, held until the transaction ends
     */
    public void apply(
            Connection connection, Map<TenantId, RoleRules> rules, List<ReceivedEvent> events)
            throws SQLException {
        Set<TenantId> tenants =
                events.stream().map(event -> event.key().tenant()).collect(Collectors.toSet());
        Set<SubAccountId> ids =
                events.stream()
                        .map(event -> new SubAccountId(event.key().id()))
                        .collect(Collectors.toSet());
        Map<SubAccountId, SubAccounts.Held> held = accounts.held(connection, tenants, ids);
        List<ReceivedEvent> fresh = events.stream().filter(event -> isAbove(event, held)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        Map<SubAccountId, LockTerms> locked = locks.of(connection, tenants, ids);
        accounts.store(connection, rows(fresh, rules, held, locked));
        List<SubAccountId> erased =
                fresh.stream()
                        .filter(event -> event.type() == EventType.ACCOUNT_ERASED)
                        .map(event -> new SubAccountId(event.key().id()))
                        .toList();
        if (!erased.isEmpty()) {
            locks.forget(connection, tenants, erased);
        }
        Set<TenantId> shaken =
                fresh.stream()
                        .filter(event -> wasAdministrator(event, rules, held))
                        .map(event -> event.key().tenant())
                        .collect(Collectors.toSet());
        for (TenantId tenant : shaken) {
            alarm.look(connection, tenant, rulesOf(rules, tenant));
        }
    }

    private List<AccountRow> rows(
            List<ReceivedEvent> fresh,
            Map<TenantId, RoleRules> rules,
            Map<SubAccountId, SubAccounts.Held> held,
            Map<SubAccountId, LockTerms> locked) {
        Instant now = clock.instant();
        List<AccountRow> rows = new ArrayList<>(fresh.size());
        for (ReceivedEvent event : fresh) {
            SubAccountId id = new SubAccountId(event.key().id());
            Appearance.@Nullable Seen before = seen(held, id);
            if (event.type() == EventType.ACCOUNT_ERASED) {
                rows.add(erase(ErasedAccount.read(event), before));
            } else {
                HeardAccount heard = HeardAccount.read(event);
                RoleDecision decision =
                        RolePolicy.resolve(
                                heard.state().status(),
                                heard.state().groups(),
                                rulesOf(rules, heard.tenant()),
                                locked.get(id),
                                now);
                rows.add(row(heard, decision, before));
            }
        }
        return rows;
    }

    private static boolean wasAdministrator(
            ReceivedEvent event,
            Map<TenantId, RoleRules> rules,
            Map<SubAccountId, SubAccounts.Held> held) {
        return AdministratorAlarm.wasOne(
                rulesOf(rules, event.key().tenant()),
                seen(held, new SubAccountId(event.key().id())));
    }

    private static Appearance.@Nullable Seen seen(
            Map<SubAccountId, SubAccounts.Held> held, SubAccountId id) {
        SubAccounts.Held known = held.get(id);
        return known == null ? null : known.seen();
    }

    private static RoleRules rulesOf(Map<TenantId, RoleRules> rules, TenantId tenant) {
        return Objects.requireNonNull(rules.get(tenant));
    }

    private AccountRow row(
            HeardAccount heard, RoleDecision decision, Appearance.@Nullable Seen before) {
        Appearance.Seen after =
                Appearance.of(heard.state().status(), heard.state().profile(), decision)
                        .during(heard.state().moveId());
        return AccountRow.of(
                heard,
                new Proof(heard.state().proof(), decision),
                shards.of(heard.id()),
                !after.equals(before));
    }

    private AccountRow erase(ErasedAccount erased, Appearance.@Nullable Seen before) {
        Appearance.Seen after = Appearance.erased().during(null);
        return AccountRow.erased(
                erased.tenant(),
                erased.id(),
                erased,
                shards.of(erased.id()),
                !after.equals(before));
    }

    private static boolean isAbove(ReceivedEvent event, Map<SubAccountId, SubAccounts.Held> held) {
        SubAccounts.Held known = held.get(new SubAccountId(event.key().id()));
        return known == null || event.revision() > known.revision();
    }
}
