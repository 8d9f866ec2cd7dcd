package io.headgate.simulator.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A group of the identity provider.
 *
 * @param objectId never changes; the group's {@code externalId}
 * @param name the display name
 * @param members nicknames, each once, in the order of joining
 */
public record Team(String objectId, String name, List<String> members) {

    /** Copies the members. */
    public Team {
        members = members.stream().distinct().toList();
    }

    /** The same team under another name. */
    public Team renamed(String newName) {
        return new Team(objectId, newName, members);
    }

    /** The same team with these people as well. */
    public Team with(Collection<String> joining) {
        List<String> all = new ArrayList<>(members);
        all.addAll(joining);
        return new Team(objectId, name, all);
    }

    /** The same team without these people. */
    public Team without(Collection<String> leaving) {
        return new Team(
                objectId, name, members.stream().filter(one -> !leaving.contains(one)).toList());
    }
}
