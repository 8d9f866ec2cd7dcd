package io.headgate.tenant.role;

import io.headgate.events.contract.GroupId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A role decision in words, for people. */
public final class RoleSentences {

    private final Map<GroupId, String> groupNames;

    /**
     * With the names that groups have now.
     *
     * @param groupNames display names by id; a group that is missing is told by its id
     */
    public RoleSentences(Map<GroupId, String> groupNames) {
        this.groupNames = Map.copyOf(groupNames);
    }

    /** The decision, most important first. */
    public List<String> of(RoleDecision decision) {
        return switch (decision) {
            case RoleDecision.Disabled disabled -> disabled(disabled);
            case RoleDecision.Locked locked -> locked(locked);
            case RoleDecision.Mapped mapped -> mapped(mapped);
            case RoleDecision.Defaulted defaulted ->
                    List.of(
                            "None of the account's groups is mapped, so it has the default role "
                                    + defaulted.role()
                                    + ".");
        };
    }

    private List<String> disabled(RoleDecision.Disabled disabled) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "The account is disabled at the identity provider; re-enabled, it is "
                        + disabled.underneath().role()
                        + " again:");
        sentences.addAll(of(disabled.underneath()));
        return sentences;
    }

    private List<String> locked(RoleDecision.Locked locked) {
        LockTerms lock = locked.lock();
        String until = lock.expiresAt() == null ? "" : " until " + lock.expiresAt();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "%s locked the role at %s%s: %s"
                        .formatted(lock.owner(), lock.role(), until, lock.reason()));
        sentences.add("Without the lock it would be " + locked.wouldBe().role() + ":");
        sentences.addAll(of(locked.wouldBe()));
        return sentences;
    }

    private List<String> mapped(RoleDecision.Mapped mapped) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                mapped.matched().stream()
                        .map(this::name)
                        .collect(
                                Collectors.joining(
                                        ", ", "Mapped to " + mapped.role() + " by ", ".")));
        for (RoleDecision.Outranked other : mapped.outranked()) {
            sentences.add(
                    "%s gives %s, which ranks below %s."
                            .formatted(name(other.group()), other.role(), mapped.role()));
        }
        return sentences;
    }

    private String name(GroupId group) {
        String name = groupNames.get(group);
        return name == null ? "group " + group : "group \"" + name + "\"";
    }
}
