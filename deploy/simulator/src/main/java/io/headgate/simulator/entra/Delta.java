package io.headgate.simulator.entra;

import io.headgate.simulator.people.Company;
import io.headgate.simulator.people.Person;
import io.headgate.simulator.people.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an incremental cycle has to tell: the difference of two states of a company.
 *
 * @param hired people who are new
 * @param changed people with other attributes than before
 * @param gone people who do not exist any more
 * @param managers people with another manager than before, the new ones included
 * @param founded teams that are new
 * @param teams teams with another name or other members
 * @param dissolved teams that do not exist any more
 */
record Delta(
        List<Person> hired,
        List<Changed> changed,
        List<Person> gone,
        List<Person> managers,
        List<Team> founded,
        List<TeamChanged> teams,
        List<Team> dissolved) {

    static Delta between(Company before, Company after) {
        Map<String, Person> were = before.byNickname();
        Map<String, Person> are = after.byNickname();
        Map<String, Team> teamsBefore = byId(before);
        Map<String, Team> teamsAfter = byId(after);
        List<Changed> changed = new ArrayList<>();
        List<Person> managers = new ArrayList<>();
        for (Person person : after.people()) {
            Person was = were.get(person.nickname());
            if (was != null && !Attribute.of(was).equals(Attribute.of(person))) {
                changed.add(new Changed(was, person));
            }
            if (!Objects.equals(managerOf(was), managerOf(person))) {
                managers.add(person);
            }
        }
        return new Delta(
                missing(after.people(), were, Person::nickname),
                changed,
                missing(before.people(), are, Person::nickname),
                managers,
                missing(after.teams(), teamsBefore, Team::objectId),
                teamChanges(after, teamsBefore, are.keySet()),
                missing(before.teams(), teamsAfter, Team::objectId));
    }

    private static List<TeamChanged> teamChanges(
            Company after, Map<String, Team> before, Set<String> people) {
        List<TeamChanged> changes = new ArrayList<>();
        for (Team team : after.teams()) {
            Team was = before.getOrDefault(team.objectId(), team.without(team.members()));
            List<String> joined = new ArrayList<>(team.members());
            joined.removeAll(was.members());
            List<String> left = new ArrayList<>(was.members());
            left.removeAll(team.members());
            // Entra says nothing about the memberships of those it deletes.
            left.retainAll(people);
            TeamChanged change =
                    new TeamChanged(team, !was.name().equals(team.name()), joined, left);
            if (change.any()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static <T> List<T> missing(
            List<T> all, Map<String, T> among, Function<T, String> identity) {
        return all.stream().filter(one -> !among.containsKey(identity.apply(one))).toList();
    }

    private static Map<String, Team> byId(Company company) {
        return company.teams().stream()
                .collect(Collectors.toMap(Team::objectId, Function.identity()));
    }

    private static @Nullable String managerOf(@Nullable Person person) {
        return person == null ? null : person.job().manager();
    }

    /** A person as it was and as it is. */
    record Changed(Person before, Person after) {}

    /**
     * A team that is not as it was.
     *
     * @param team as it is
     * @param renamed whether it had another name
     * @param joined nicknames
     * @param left nicknames
     */
    record TeamChanged(Team team, boolean renamed, List<String> joined, List<String> left) {

        boolean any() {
            return renamed || !joined.isEmpty() || !left.isEmpty();
        }
    }
}
