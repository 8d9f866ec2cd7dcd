package io.headgate.simulator.demo;

import io.headgate.simulator.admin.GatewayAdmin;
import io.headgate.simulator.admin.TenantAdmin;
import io.headgate.simulator.entra.Exchange;
import io.headgate.simulator.entra.Operation;
import io.headgate.simulator.people.People;
import io.headgate.simulator.people.Person;
import io.headgate.simulator.people.Teams;
import java.util.stream.Collectors;

/** What the incremental cycle meant for the people whose story is told. */
final class Changes {

    private final Services services;
    private final Screen screen;
    private final Story story;
    private final Recorder recorder;

    Changes(Services services, Screen screen, Story story, Recorder recorder) {
        this.services = services;
        this.screen = screen;
        this.story = story;
        this.recorder = recorder;
    }

    void show() {
        screen.heading("What the incremental cycle meant");
        told("Jonas Weber left and is blocked", People.JONAS, Operation.DISABLE_USER);
        now(People.JONAS);
        told(
                "Hannah Schuster is back from leave; nothing was said of her groups",
                People.HANNAH,
                Operation.UPDATE_USER);
        now(People.HANNAH);
        told(
                "Chloé Martin and Lena Hoffmann left the editors",
                Teams.EDITORS,
                Operation.REMOVE_MEMBERS);
        now(People.CHLOE);
        now(People.LENA);
        told("Somebody left the works council", "Works Council", Operation.REMOVE_MEMBERS);
        told("Priya Shah married", People.PRIYA, Operation.UPDATE_USER);
        now(People.PRIYA);
        told("Mateo Silva moved to Paris", People.MATEO, Operation.UPDATE_USER);
        now(People.MATEO);
        screen.line("  * Inés Navarro moved from Madrid to Berlin and left the lobby");
        now(People.INES);
        told("Karim Haddad helps out in Berlin", "ITAM-berlin-Support", Operation.ADD_MEMBERS);
        now(People.KARIM);
        told("The reviewers have another name", Story.APPROVERS, Operation.RENAME_GROUP);
        roles();
        told("Oliver Bennett's account was deleted", People.OLIVER, Operation.DELETE_USER);
        gone();
    }

    private void told(String what, String subject, Operation operation) {
        screen.line("  * " + what);
        recorder.last(subject, operation)
                .map(Exchange::request)
                .ifPresent(
                        request ->
                                screen.wrapped(
                                        "      ",
                                        request.method()
                                                + " "
                                                + (request.body() == null
                                                        ? request.path()
                                                        : Recorder.shown(
                                                                request.body()
                                                                        .path("Operations")))));
    }

    /** Where somebody is now, with the role in each tenant. */
    private void now(String nickname) {
        Person person = story.later().person(nickname);
        GatewayAdmin.Explained user = services.gateway().explain(person.userName());
        String places =
                user.placements().stream()
                        .map(placement -> place(person, placement))
                        .collect(Collectors.joining("; "));
        screen.wrapped("      ", "-> " + person.userName() + ": " + places);
    }

    private String place(Person person, GatewayAdmin.Explained.Placement placement) {
        for (House house : House.values()) {
            if (house.key().equals(placement.tenant())) {
                TenantAdmin.SubAccount account =
                        services.tenant(house).subAccount(placement.subAccount()).account();
                return house.key() + " " + account.status() + " as " + account.role();
            }
        }
        return person.nickname() + " in " + placement.tenant();
    }

    /** A mapping is by id, so it follows the group. */
    private void roles() {
        for (House house : House.values()) {
            services.tenant(house).groups().stream()
                    .filter(group -> group.displayName().equals(Story.APPROVERS))
                    .forEach(
                            group ->
                                    screen.format(
                                            "      -> %s: \"%s\", %d members, still mapped to %s",
                                            house.key(),
                                            group.displayName(),
                                            group.memberCount(),
                                            group.role()));
        }
    }

    private void gone() {
        Person person = story.first().person(People.OLIVER);
        for (House house : House.values()) {
            services.tenant(house).subAccounts().stream()
                    .filter(account -> account.userName().equals(person.userName()))
                    .forEach(
                            account ->
                                    screen.format(
                                            "      -> %s: %s %s; erased when retention is over",
                                            house.key(), account.userName(), account.status()));
        }
    }
}
