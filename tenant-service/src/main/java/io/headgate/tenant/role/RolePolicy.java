package io.headgate.tenant.role;

import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.GroupId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which role an account has: a pure function of the account, the tenant's rules and a lock.
 *
 * <ol>
 *   <li>a disabled account is {@code Disabled}; what it would have otherwise is kept underneath
 *   <li>a lock holds the role, and what the groups would give is noted
 *   <li>the highest-ranked role that the account's groups are mapped to; of equal ranks the first
 *       by name
 *   <li>the default role
 * </ol>
 */
public final class RolePolicy {

    private RolePolicy() {}

    /**
     * Decides.
     *
     * @param status where the account stands
     * @param groups its groups
     * @param rules the tenant's rules
     * @param lock the account's lock, if it has one; one that has run out is none
     * @param now for locks with an end
     */
    public static RoleDecision resolve(
            AccountStatus status,
            List<GroupId> groups,
            RoleRules rules,
            @Nullable LockTerms lock,
            Instant now) {
        RoleDecision byGroups = byGroups(groups, rules);
        RoleDecision enabled =
                lock != null && lock.holdsAt(now)
                        ? new RoleDecision.Locked(lock, byGroups)
                        : byGroups;
        return status == AccountStatus.DISABLED ? new RoleDecision.Disabled(enabled) : enabled;
    }

    private static RoleDecision byGroups(List<GroupId> groups, RoleRules rules) {
        List<RoleDecision.Outranked> mapped =
                groups.stream()
                        .filter(rules.mappings()::containsKey)
                        .map(group -> new RoleDecision.Outranked(group, roleOf(group, rules)))
                        .sorted(highestFirst(rules))
                        .toList();
        if (mapped.isEmpty()) {
            return new RoleDecision.Defaulted(rules.defaultRole());
        }
        String winner = mapped.getFirst().role();
        return new RoleDecision.Mapped(
                winner,
                mapped.stream()
                        .filter(one -> one.role().equals(winner))
                        .map(RoleDecision.Outranked::group)
                        .toList(),
                mapped.stream().filter(one -> !one.role().equals(winner)).toList());
    }

    private static String roleOf(GroupId group, RoleRules rules) {
        return Objects.requireNonNull(rules.mappings().get(group));
    }

    private static Comparator<RoleDecision.Outranked> highestFirst(RoleRules rules) {
        return Comparator.<RoleDecision.Outranked>comparingInt(one -> rules.rank(one.role()))
                .reversed()
                .thenComparing(RoleDecision.Outranked::role)
                .thenComparing(RoleDecision.Outranked::group);
    }
}
