package io.headgate.simulator.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Everybody and every team at one moment.
 *
 * @param people in the order in which they were hired
 * @param teams in the order in which they were founded
 */
public record Company(List<Person> people, List<Team> teams) {

    /** Copies the lists. */
    public Company {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
    }

    /** The person of this nickname, if there is one. */
    public Optional<Person> find(String nickname) {
        return people.stream().filter(person -> person.nickname().equals(nickname)).findFirst();
    }

    /**
     * The person of this nickname.
     *
     * @throws IllegalArgumentException if nobody has it
     */
    public Person person(String nickname) {
        return find(nickname).orElseThrow(() -> new IllegalArgumentException(nickname));
    }

    /**
     * The team of this name.
     *
     * @throws IllegalArgumentException if no team has it
     */
    public Team team(String name) {
        return teams.stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** Everybody by nickname. */
    public Map<String, Person> byNickname() {
        Map<String, Person> found = new LinkedHashMap<>();
        people.forEach(person -> found.put(person.nickname(), person));
        return found;
    }

    /** The names of each person's teams, by nickname; people without a team are missing. */
    public Map<String, Set<String>> teamNames() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (Team team : teams) {
            team.members()
                    .forEach(
                            member ->
                                    names.computeIfAbsent(member, key -> new LinkedHashSet<>())
                                            .add(team.name()));
        }
        return names;
    }

    /** The company after somebody has changed. */
    public Company changed(String nickname, UnaryOperator<Person> change) {
        person(nickname);
        return new Company(
                people.stream()
                        .map(one -> one.nickname().equals(nickname) ? change.apply(one) : one)
                        .toList(),
                teams);
    }

    /** The company after a team has changed. */
    public Company teamChanged(String name, UnaryOperator<Team> change) {
        team(name);
        return new Company(
                people,
                teams.stream()
                        .map(one -> one.name().equals(name) ? change.apply(one) : one)
                        .toList());
    }

    /** The company after somebody was hired, at the end of the list. */
    public Company hired(Person person) {
        List<Person> more = new ArrayList<>(people);
        more.add(person);
        return new Company(more, teams);
    }

    /** The company without somebody, in no team any more either. */
    public Company withoutPerson(String nickname) {
        person(nickname);
        return new Company(
                people.stream().filter(one -> !one.nickname().equals(nickname)).toList(),
                teams.stream().map(team -> team.without(Set.of(nickname))).toList());
    }
}
