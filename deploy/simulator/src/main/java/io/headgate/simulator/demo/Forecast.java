package io.headgate.simulator.demo;

import io.headgate.simulator.people.Company;
import io.headgate.simulator.people.Person;
import io.headgate.simulator.people.Team;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must be seen once everything has been applied.
 *
 * @param users how many users the directory has
 * @param groups how many groups
 * @param accounts the sub-accounts of each tenant, by nickname
 * @param lobby who waits in the lobby and why, by user name
 */
record Forecast(
        int users,
        int groups,
        Map<House, Map<String, Account>> accounts,
        Map<String, String> lobby) {

    private static final String DEFAULT_ROLE = "Viewer";
    private static final List<String> RANKED = List.of("Administrator", "Editor", "Viewer");

    /** What comes out of the initial cycle, with groups mapped and the role locked. */
    static Forecast ofFirst(Story story) {
        return of(story, story.first());
    }

    /** What comes out of the incremental cycle: also of those who left somewhere. */
    static Forecast ofLater(Story story) {
        Forecast first = of(story, story.first());
        Forecast later = of(story, story.later());
        Map<House, Map<String, Account>> all = new EnumMap<>(House.class);
        for (House house : House.values()) {
            Map<String, Account> accounts = new LinkedHashMap<>(later.in(house));
            first.in(house)
                    .forEach(
                            (nickname, account) -> {
                                boolean exists = story.later().find(nickname).isPresent();
                                accounts.putIfAbsent(
                                        nickname, account.left(exists ? "SUSPENDED" : "DEPARTED"));
                            });
            all.put(house, accounts);
        }
        return new Forecast(later.users, later.groups, all, later.lobby);
    }

    private static Forecast of(Story story, Company company) {
        Map<String, Set<String>> names = company.teamNames();
        Map<String, Set<String>> firstNames = namesAtFirst(story, company);
        Map<House, Map<String, Account>> accounts = new EnumMap<>(House.class);
        for (House house : House.values()) {
            accounts.put(house, new LinkedHashMap<>());
        }
        Map<String, String> lobby = new TreeMap<>();
        for (Person person : company.people()) {
            Belonging belonging =
                    Belonging.of(person, names.getOrDefault(person.nickname(), Set.of()));
            if (belonging.lobby() != null) {
                lobby.put(person.userName(), belonging.lobby());
            }
            for (House house : belonging.houses()) {
                Account account =
                        account(
                                person,
                                house,
                                firstNames.getOrDefault(person.nickname(), Set.of()));
                accounts.computeIfAbsent(house, key -> new LinkedHashMap<>())
                        .put(person.nickname(), account);
            }
        }
        return new Forecast(company.people().size(), company.teams().size(), accounts, lobby);
    }

    /** Mappings follow a group through its renaming: whoever is in it now, under its first name. */
    private static Map<String, Set<String>> namesAtFirst(Story story, Company company) {
        Map<String, String> names =
                story.first().teams().stream()
                        .collect(Collectors.toMap(Team::objectId, Team::name));
        return new Company(
                        company.people(),
                        company.teams().stream()
                                .map(
                                        team ->
                                                team.renamed(
                                                        names.getOrDefault(
                                                                team.objectId(), team.name())))
                                .toList())
                .teamNames();
    }

    private static Account account(Person person, House house, Set<String> teams) {
        if (!person.active()) {
            return new Account(person.userName(), "DISABLED", "Disabled", "DISABLED");
        }
        Story.Lock lock = Story.LOCK;
        if (person.nickname().equals(lock.nickname()) && house == lock.house()) {
            return new Account(person.userName(), "ACTIVE", lock.role(), "LOCKED");
        }
        String role = mapped(house, teams);
        return role == null
                ? new Account(person.userName(), "ACTIVE", DEFAULT_ROLE, "DEFAULTED")
                : new Account(person.userName(), "ACTIVE", role, "MAPPED");
    }

    private static @Nullable String mapped(House house, Collection<String> teams) {
        Map<String, String> roles = Story.roles(house);
        return RANKED.stream()
                .filter(role -> teams.stream().anyMatch(team -> role.equals(roles.get(team))))
                .findFirst()
                .orElse(null);
    }

    /** The sub-accounts of a tenant by nickname. */
    Map<String, Account> in(House house) {
        return accounts.getOrDefault(house, Map.of());
    }

    /** How many sub-accounts of a tenant have each status. */
    Map<String, Long> byStatus(House house) {
        return count(in(house).values().stream().map(Account::status).toList());
    }

    /** How many sub-accounts of a tenant have each role. */
    Map<String, Long> byRole(House house) {
        return count(in(house).values().stream().map(Account::role).toList());
    }

    /** How many wait in the lobby for each reason. */
    Map<String, Long> lobbyByReason() {
        return count(lobby.values());
    }

    private static Map<String, Long> count(Collection<String> words) {
        return words.stream()
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    }

    /**
     * A sub-account.
     *
     * @param userName its name
     * @param status its status
     * @param role its effective role
     * @param decision how the role came about
     */
    record Account(String userName, String status, String role, String decision) {

        /** The same after the person has left the tenant: the role stays what it was. */
        Account left(String newStatus) {
            return new Account(userName, newStatus, role, decision);
        }
    }
}
