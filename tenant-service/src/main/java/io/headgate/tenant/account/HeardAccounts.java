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

    HeardAccounts(SubAccounts accounts, HeldLocks locks, Shards shards, Clock clock) {
        this.accounts = accounts;
        this.locks = locks;
        this.shards = shards;
        this.clock = clock;
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
        Instant now = clock.instant();
        List<AccountRow> rows = new ArrayList<>(fresh.size());
        List<SubAccountId> erased = new ArrayList<>();
        for (ReceivedEvent event : fresh) {
            SubAccountId id = new SubAccountId(event.key().id());
            Appearance.@Nullable Seen before = held.containsKey(id) ? held.get(id).seen() : null;
            if (event.type() == EventType.ACCOUNT_ERASED) {
                rows.add(erase(ErasedAccount.read(event), before));
                erased.add(id);
            } else {
                HeardAccount heard = HeardAccount.read(event);
                RoleDecision decision =
                        RolePolicy.resolve(
                                heard.state().status(),
                                heard.state().groups(),
                                Objects.requireNonNull(rules.get(heard.tenant())),
                                locked.get(id),
                                now);
                rows.add(row(heard, decision, before));
            }
        }
        accounts.store(connection, rows);
        if (!erased.isEmpty()) {
            locks.forget(connection, tenants, erased);
        }
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
