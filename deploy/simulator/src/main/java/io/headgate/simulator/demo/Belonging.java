package io.headgate.simulator.demo;

import io.headgate.simulator.people.Office;
import io.headgate.simulator.people.People;
import io.headgate.simulator.people.Person;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody belongs by the rules of the story: what people would say who know the company. It
 * is written apart from the gateway's routing, so that one can be compared with the other.
 *
 * @param houses the tenants
 * @param lobby why there is none, if somebody should know
 */
record Belonging(Set<House> houses, @Nullable String lobby) {

    /** Copies the set. */
    Belonging {
        houses = Set.copyOf(houses);
    }

    static Belonging of(Person person, Set<String> teams) {
        EnumSet<House> houses = EnumSet.noneOf(House.class);
        for (House house : House.values()) {
            if (teams.stream().anyMatch(team -> team.startsWith("ITAM-" + house.key() + "-"))
                    || teams.contains("Internal Audit")) {
                houses.add(house);
            }
        }
        if (person.service()) {
            return new Belonging(houses, null);
        }
        Home home = home(person, teams);
        home.house().ifPresent(houses::add);
        return new Belonging(houses, houses.isEmpty() ? home.trouble() : null);
    }

    private static Home home(Person person, Set<String> teams) {
        Office office = person.office();
        if (person.job().department().equals(People.EXECUTIVE)) {
            return new Home(Optional.of(House.LONDON), "");
        }
        if (person.job().department().equals(People.LIAISON)) {
            return new Home(Optional.empty(), "AMBIGUOUS");
        }
        if (person.guest()) {
            String mail = person.contact().mail();
            String domain = mail.substring(mail.indexOf('@') + 1);
            return new Home(first(house -> house.owns(domain)), "UNKNOWN_TENANT");
        }
        Optional<House> field = first(house -> teams.contains("Home-" + house.key()));
        if (field.isPresent() || office == null) {
            return new Home(field, "NO_MATCH");
        }
        return new Home(first(house -> house.isIn(office.city())), "UNKNOWN_TENANT");
    }

    private static Optional<House> first(Predicate<House> which) {
        return Arrays.stream(House.values()).filter(which).findFirst();
    }

    /** The home, or what keeps somebody from having one. */
    private record Home(Optional<House> house, String trouble) {}
}
