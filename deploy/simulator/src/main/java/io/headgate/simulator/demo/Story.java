package io.headgate.simulator.demo;

import io.headgate.simulator.admin.GatewayAdmin.Rule;
import io.headgate.simulator.entra.PatchShape;
import io.headgate.simulator.people.Company;
import io.headgate.simulator.people.Office;
import io.headgate.simulator.people.People;
import io.headgate.simulator.people.Person;
import io.headgate.simulator.people.Team;
import io.headgate.simulator.people.Teams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happens: the rules, the company at first and after some weeks.
 *
 * @param first what the initial cycle provisions
 * @param later what the incremental cycle leads to
 */
record Story(Company first, Company later) {

    /** Whose role is locked, where, at what and why. */
    static final Lock LOCK =
            new Lock(
                    People.SOFIA,
                    House.PARIS,
                    "Editor",
                    "Runs the editorial desk until her successor has started.");

    /** Her new family name. */
    static final String MARRIED = "Kapoor";

    /** The new name of the reviewers. */
    static final String APPROVERS = "Content Approvers";

    /** From here on people have no story of their own. */
    private static final int FIRST_ORDINARY = 60;

    private static final int CHANGED_EVERY = 20;

    /** A rule of every kind, in the order in which an administrator would think of them. */
    static final List<Rule> RULES =
            List.of(
                    Rule.stop("Service accounts", "userName sw \"" + Person.SERVICE_PREFIX + "\""),
                    Rule.fixed(
                            "Executives work for London",
                            "HOME",
                            department(People.EXECUTIVE),
                            List.of(House.LONDON.key())),
                    Rule.fixed(
                            "Liaison officers",
                            "HOME",
                            department(People.LIAISON),
                            List.of(House.PARIS.key(), House.BERLIN.key())),
                    Rule.byAttribute(
                            "Guests by the domain of their mail",
                            "userName co \"" + Person.GUEST_MARK + "\"",
                            "emails.value"),
                    Rule.byGroup("Field staff by group", "HOME", "Home-{tenant}"),
                    Rule.byAttribute("City of work", null, "addresses[type eq \"work\"].locality"),
                    Rule.byGroup("IT asset management", "ALSO", "ITAM-{tenant}-*"),
                    Rule.fixed(
                            "Auditors see every house",
                            "ALSO",
                            "groups.display eq \"" + Teams.INTERNAL_AUDIT + "\"",
                            List.of(House.LONDON.key(), House.PARIS.key(), House.BERLIN.key())));

    static Story of(int users) {
        Company first = People.company(users);
        Company later =
                first.changed(People.JONAS, Person::blocked)
                        .changed(People.HANNAH, Person::unblocked)
                        .changed(People.PRIYA, person -> person.renamed(MARRIED))
                        .changed(People.MATEO, person -> person.movedTo(Office.PARIS))
                        .changed(People.INES, person -> person.movedTo(Office.BERLIN))
                        .changed(People.AMARA, person -> person.titled("Director of IT"))
                        .changed(People.KARIM, person -> person.ledBy(People.AMARA))
                        .withoutPerson(People.OLIVER)
                        .teamChanged(
                                Teams.EDITORS,
                                team ->
                                        team.without(
                                                Set.of(People.CHLOE, People.LENA, People.SOFIA)))
                        .teamChanged("Works Council", Story::withoutLast)
                        .teamChanged("ITAM-berlin-Support", team -> team.with(Set.of(People.KARIM)))
                        .teamChanged(Teams.REVIEWERS, team -> team.renamed(APPROVERS));
        for (int i = FIRST_ORDINARY; i < first.people().size(); i += CHANGED_EVERY) {
            Person person = first.people().get(i);
            boolean promoted = i / CHANGED_EVERY % 2 == 0;
            later =
                    later.changed(
                            person.nickname(),
                            one ->
                                    promoted
                                            ? one.titled("Lead " + one.job().title())
                                            : one.reachedAt("+44 7700 900 999"));
        }
        return new Story(first, later);
    }

    private static Team withoutLast(Team team) {
        return team.without(Set.of(team.members().getLast()));
    }

    private static String department(String name) {
        return "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \""
                + name
                + "\"";
    }

    /** How the requests that matter are written. */
    Map<String, PatchShape> shapes() {
        return Map.of(
                People.JONAS,
                PatchShape.FLAG_OFF,
                People.HANNAH,
                PatchShape.FLAG_ON,
                People.AMARA,
                PatchShape.FLAG_ON,
                first.team(Teams.EDITORS).objectId(),
                PatchShape.FLAG_OFF,
                first.team("Works Council").objectId(),
                PatchShape.FLAG_ON);
    }

    /** Which groups give which role in a tenant, by the provider's name of the group at first. */
    static Map<String, String> roles(House house) {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put(Teams.IT_ADMINISTRATORS, "Administrator");
        roles.put("ITAM-" + house.key() + "-Admins", "Administrator");
        roles.put(Teams.EDITORS, "Editor");
        roles.put("ITAM-" + house.key() + "-Support", "Editor");
        roles.put(Teams.REVIEWERS, "Viewer");
        return roles;
    }

    /** A role lock as an administrator sets it. */
    record Lock(String nickname, House house, String role, String reason) {}
}
