package io.headgate.scim.patch;

import io.headgate.scim.resource.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects changes in order and joins neighbours of one kind, so that each costs one statement. */
final class MembershipChanges {
    private final List<MembershipChange> changes = new ArrayList<>();

    void add(List<Member> members) {
        if (members.isEmpty()) {
            return;
        }
        Map<String, Member> all = new LinkedHashMap<>();
        if (!changes.isEmpty() && changes.getLast() instanceof MembershipChange.Add before) {
            before.members().forEach(member -> all.put(member.value(), member));
            changes.removeLast();
        }
        members.forEach(member -> all.putIfAbsent(member.value(), member));
        changes.add(new MembershipChange.Add(List.copyOf(all.values())));
    }

    void remove(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Set<String> all = new LinkedHashSet<>();
        if (!changes.isEmpty() && changes.getLast() instanceof MembershipChange.Remove before) {
            all.addAll(before.ids());
            changes.removeLast();
        }
        all.addAll(ids);
        changes.add(new MembershipChange.Remove(List.copyOf(all)));
    }

    void removeAll() {
        changes.add(new MembershipChange.RemoveAll());
    }

    void replaceAll(List<Member> members) {
        changes.add(new MembershipChange.ReplaceAll(members));
    }

    List<MembershipChange> list() {
        return List.copyOf(changes);
    }
}
