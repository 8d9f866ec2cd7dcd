package io.headgate.simulator.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The company's groups: those everybody has, those that give access, those that name a tenant. */
public final class Teams {

    /** Administers systems, in whichever house. */
    public static final String IT_ADMINISTRATORS = "IT Administrators";

    /** Writes what the company publishes. */
    public static final String EDITORS = "Editors";

    /** Reads before it is published. */
    public static final String REVIEWERS = "Content Reviewers";

    /** Looks into every house. */
    public static final String INTERNAL_AUDIT = "Internal Audit";

    /** Everybody who is employed. */
    public static final String ALL_STAFF = "All Staff";

    static final int PARIS_FIELD = 4;
    static final int BERLIN_FIELD = 4;
    static final int HOMELESS_FIELD = 3;

    private static final int EDITOR_EVERY = 7;
    private static final int REVIEWER_EVERY = 7;
    private static final int COUNCIL = 7;
    private static final int AUDITORS = 2;

    private final List<Person> people;
    private final List<Team> teams = new ArrayList<>();

    private Teams(List<Person> people) {
        this.people = people;
    }

    static List<Team> of(List<Person> people) {
        Teams founding = new Teams(people);
        founding.everybody();
        founding.access();
        founding.houses();
        return founding.teams;
    }

    private void everybody() {
        found(ALL_STAFF, all(Teams::employed));
        found("Engineering Team", all(in("Engineering")));
        found("Sales Team", all(in("Sales")));
        found("Marketing Team", all(in("Marketing")));
        found("Finance Team", all(in("Finance")));
        found("People Team", all(in("People")));
        found("Facilities Team", all(in("Facilities")));
        List<String> staff = all(Teams::employed);
        found("Works Council", staff.subList(staff.size() - COUNCIL, staff.size()));
    }

    private void access() {
        found(IT_ADMINISTRATORS, List.of(People.AMARA, People.JULIEN, People.KATRIN));
        List<String> editors =
                new ArrayList<>(List.of(People.CHLOE, People.LENA, People.SOFIA, People.HANNAH));
        editors.addAll(every(EDITOR_EVERY, all(in("Marketing"))));
        found(EDITORS, editors);
        found(REVIEWERS, every(REVIEWER_EVERY, all(in("Customer Care"))));
        found(
                INTERNAL_AUDIT,
                all(in("Finance").and(person -> person.office() == Office.LONDON))
                        .reversed()
                        .subList(0, AUDITORS));
    }

    private void houses() {
        found("ITAM-london-Admins", List.of(People.AMARA));
        found("ITAM-paris-Admins", List.of(People.AMARA, People.JULIEN));
        found("ITAM-berlin-Admins", List.of(People.KATRIN));
        List<String> desk =
                all(in("Engineering").and(person -> person.office() == Office.LONDON)).reversed();
        found("ITAM-london-Support", List.of(People.KATRIN));
        found("ITAM-paris-Support", desk.subList(0, 2));
        found("ITAM-berlin-Support", List.of(People.JULIEN, desk.get(2)));
        List<String> field = all(in("Field Sales"));
        found("Home-paris", field.subList(0, PARIS_FIELD));
        found("Home-berlin", field.subList(PARIS_FIELD, PARIS_FIELD + BERLIN_FIELD));
    }

    private void found(String name, List<String> members) {
        String objectId =
                UUID.nameUUIDFromBytes(("group " + name).getBytes(StandardCharsets.UTF_8))
                        .toString();
        teams.add(new Team(objectId, name, members));
    }

    private List<String> all(Predicate<Person> which) {
        return people.stream().filter(which).map(Person::nickname).toList();
    }

    private static List<String> every(int number, List<String> all) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += number) {
            some.add(all.get(i));
        }
        return some;
    }

    private static Predicate<Person> in(String department) {
        return person -> person.job().department().equals(department) && employed(person);
    }

    private static boolean employed(Person person) {
        return !person.guest() && !person.service();
    }
}
