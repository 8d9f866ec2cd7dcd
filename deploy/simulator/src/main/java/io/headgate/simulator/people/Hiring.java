package io.headgate.simulator.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hires people in a fixed order, from a generator with a fixed seed. */
final class Hiring {

    private static final long SEED = 20_260_101;
    private static final int FIRST_NUMBER = 10_001;
    private static final int MADRID_STAFF = 6;
    private static final int SERVICE_ACCOUNTS = 6;
    private static final int BLOCKED_EVERY = 60;

    /** The houses in proportion, the second names of cities included. */
    private static final List<Office> SEATS =
            List.of(
                    Office.LONDON,
                    Office.PARIS,
                    Office.BERLIN,
                    Office.LONDON,
                    Office.PARIS,
                    Office.BERLIN,
                    Office.LONDON,
                    Office.LA_DEFENSE,
                    Office.BERLIN_MITTE,
                    Office.LONDON,
                    Office.PARIS,
                    Office.CITY_OF_LONDON);

    /** The departments in proportion. */
    private static final List<Department> DESKS =
            List.of(
                    Department.ENGINEERING,
                    Department.SALES,
                    Department.MARKETING,
                    Department.ENGINEERING,
                    Department.CUSTOMER_CARE,
                    Department.FINANCE,
                    Department.ENGINEERING,
                    Department.SALES,
                    Department.PEOPLE,
                    Department.MARKETING,
                    Department.FACILITIES,
                    Department.CUSTOMER_CARE,
                    Department.IT);

    private final Random random = new Random(SEED);
    private final List<Person> people = new ArrayList<>();
    private final Set<String> nicknames = new HashSet<>();
    private final Map<String, String> heads = new HashMap<>();
    private int blockedSoon;

    List<Person> upTo(int size) {
        named();
        special();
        for (int i = 0; people.size() < size; i++) {
            Office office = SEATS.get(i % SEATS.size());
            Department department = DESKS.get(i / SEATS.size() % DESKS.size());
            Person person = employee(office, department.label(), title(department, office));
            people.add(++blockedSoon % BLOCKED_EVERY == 0 ? person.blocked() : person);
        }
        return List.copyOf(people);
    }

    private void named() {
        hire("Margaret Ashworth", Office.LONDON, People.EXECUTIVE, "Chief Executive");
        hire("Amara Okafor", Office.LONDON, "IT", "Head of IT");
        hire("Julien Moreau", Office.PARIS, "IT", "System Administrator");
        hire("Katrin Vogel", Office.BERLIN, "IT", "System Administrator");
        hire("Tobias Brandt", Office.BERLIN, "Engineering", "Head of Engineering");
        heads.put(house(Office.BERLIN) + "Engineering", "tobias.brandt");
        hire("Jonas Weber", Office.BERLIN, "Engineering", "Software Engineer");
        hire("Chloé Martin", Office.PARIS, "Marketing", "Content Editor");
        hire("Lena Hoffmann", Office.BERLIN, "Marketing", "Content Editor");
        hire("Sofia Rossi", Office.LA_DEFENSE, "Marketing", "Senior Editor");
        hire("Priya Shah", Office.LONDON, "Finance", "Controller");
        hire("Mateo Silva", Office.LONDON, "Sales", "Account Manager");
        hire("Oliver Bennett", Office.CITY_OF_LONDON, "Sales", "Sales Representative");
        hire("Hannah Schuster", Office.BERLIN_MITTE, "Marketing", "Content Editor");
        people.add(people.removeLast().blocked());
        hire("Inés Navarro", Office.MADRID, "Sales", "Account Manager");
        hire("Karim Haddad", Office.LONDON, "Engineering", "Platform Engineer");
    }

    private void special() {
        hire("Edmund Pryce", Office.PARIS, People.EXECUTIVE, "Chief Financial Officer");
        hire("Astrid Lindqvist", Office.BERLIN, People.EXECUTIVE, "Chief Publisher");
        hire("Ravi Menon", Office.MADRID, People.EXECUTIVE, "Chief Technology Officer");
        hire("Nora Keller", Office.PARIS, People.LIAISON, "Liaison Officer");
        hire("Luc Marchetti", Office.BERLIN, People.LIAISON, "Liaison Officer");
        for (int i = 0; i < MADRID_STAFF; i++) {
            people.add(employee(Office.MADRID, "Sales", "Sales Representative"));
        }
        for (int i = 1; i <= SERVICE_ACCOUNTS; i++) {
            people.add(service(i));
        }
        guests(8, Office.PARIS, People.PARIS_AGENCY);
        guests(6, Office.BERLIN, People.BERLIN_AGENCY);
        guests(3, Office.LONDON, People.UNKNOWN_AGENCY);
        for (int i = 0; i < Teams.PARIS_FIELD + Teams.BERLIN_FIELD + Teams.HOMELESS_FIELD; i++) {
            people.add(field(i < Teams.PARIS_FIELD ? Office.PARIS : Office.BERLIN));
        }
    }

    private void hire(String fullName, Office office, String department, String title) {
        int space = fullName.indexOf(' ');
        Person.Name name =
                new Person.Name(fullName.substring(0, space), fullName.substring(space + 1));
        people.add(person(name, office, department, title));
    }

    private Person employee(Office office, String department, String title) {
        return person(name(office), office, department, title);
    }

    private Person person(Person.Name name, Office office, String department, String title) {
        String nickname = nickname(name);
        String mail = nickname + "@" + People.DOMAIN;
        return new Person(
                nickname,
                mail,
                true,
                name,
                job(title, department, manager(nickname, office, department, title)),
                new Person.Contact(mail, phone(office), mobile(office)),
                office);
    }

    private @Nullable String manager(
            String nickname, Office office, String department, String title) {
        if (nickname.equals(People.MARGARET)) {
            return null;
        }
        String house = house(office) + department;
        if (title.startsWith("Head of ")) {
            heads.putIfAbsent(house, nickname);
            return People.MARGARET;
        }
        return heads.getOrDefault(house, People.MARGARET);
    }

    private String title(Department department, Office office) {
        if (!heads.containsKey(house(office) + department.label())) {
            return department.headTitle();
        }
        List<String> titles = department.titles();
        return titles.get(random.nextInt(titles.size()));
    }

    private Person field(Office home) {
        Person.Name name = name(home);
        Person atDesk = person(name, home, "Field Sales", "Field Representative");
        return new Person(
                atDesk.nickname(),
                atDesk.userName(),
                true,
                name,
                atDesk.job(),
                new Person.Contact(atDesk.contact().mail(), null, atDesk.contact().mobile()),
                null);
    }

    private void guests(int number, Office near, String domain) {
        for (int i = 0; i < number; i++) {
            Person.Name name = name(near);
            String nickname = nickname(name);
            String mail = nickname + "@" + domain;
            String userName =
                    nickname + "_" + domain + Person.GUEST_MARK + "@halden.onmicrosoft.example";
            Person.Job job = job("Contractor", "Agencies", People.MARGARET);
            people.add(
                    new Person(
                            nickname,
                            userName,
                            true,
                            name,
                            job,
                            new Person.Contact(mail, null, null),
                            null));
        }
    }

    private Person service(int number) {
        String nickname = Person.SERVICE_PREFIX + "sync%02d".formatted(number);
        nicknames.add(nickname);
        String userName = nickname + "@" + People.DOMAIN;
        return new Person(
                nickname,
                userName,
                true,
                new Person.Name("Sync " + number, ""),
                job("Service account", "IT", null),
                new Person.Contact(userName, null, null),
                Office.LONDON);
    }

    private Person.Job job(String title, String department, @Nullable String manager) {
        String number = Integer.toString(FIRST_NUMBER + people.size());
        return new Person.Job(number, title, department, manager);
    }

    private Person.Name name(Office office) {
        Names.Region region = Names.of(office);
        return new Person.Name(
                region.given().get(random.nextInt(region.given().size())),
                region.family().get(random.nextInt(region.family().size())));
    }

    private String nickname(Person.Name name) {
        String plain = Names.plain(name.given() + "." + name.family());
        String nickname = plain;
        for (int i = 2; !nicknames.add(nickname); i++) {
            nickname = plain + i;
        }
        return nickname;
    }

    /** A desk phone in the ranges that are kept free for stories where there are such ranges. */
    private String phone(Office office) {
        int line = random.nextInt(1_000);
        return switch (house(office)) {
            case "GB" -> String.format(Locale.ROOT, "+44 20 7946 0%03d", line);
            case "FR" ->
                    String.format(Locale.ROOT, "+33 1 99 00 %02d %02d", line / 100, line % 100);
            case "DE" -> String.format(Locale.ROOT, "+49 30 23125 %03d", line);
            default -> String.format(Locale.ROOT, "+34 910 000 %03d", line);
        };
    }

    private String mobile(Office office) {
        int line = random.nextInt(1_000);
        return switch (house(office)) {
            case "GB" -> String.format(Locale.ROOT, "+44 7700 900 %03d", line);
            case "FR" ->
                    String.format(Locale.ROOT, "+33 6 39 98 %02d %02d", line / 100, line % 100);
            case "DE" -> String.format(Locale.ROOT, "+49 171 39200 %03d", line);
            default -> String.format(Locale.ROOT, "+34 600 000 %03d", line);
        };
    }

    private static String house(Office office) {
        return office.country();
    }
}
