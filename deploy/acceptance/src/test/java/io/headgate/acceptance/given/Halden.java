package io.headgate.acceptance.given;

import io.headgate.simulator.people.Company;
import io.headgate.simulator.people.Office;
import io.headgate.simulator.people.People;
import io.headgate.simulator.people.Person;
import io.headgate.simulator.people.Teams;
import java.util.List;

/** The company at two moments. */
public final class Halden {

    /** Before anything happens. */
    public static final Company FIRST = People.company(People.FEWEST);

    /**
     * After a day on which somebody left, came back, moved, married, and every third got a title.
     */
    public static final Company LATER = later();

    private Halden() {}

    private static Company later() {
        Company company = FIRST;
        List<Person> people = FIRST.people();
        for (int i = 0; i < people.size(); i += 3) {
            company = company.changed(people.get(i).nickname(), Halden::promoted);
        }
        return company.changed(People.JONAS, Person::blocked)
                .changed(People.HANNAH, Person::unblocked)
                .changed(People.PRIYA, priya -> priya.renamed("Shah-Evans"))
                .changed(People.MATEO, mateo -> mateo.movedTo(Office.PARIS))
                .changed(People.INES, ines -> ines.movedTo(Office.BERLIN))
                .withoutPerson(People.OLIVER)
                .teamChanged(
                        Teams.EDITORS,
                        editors ->
                                editors.without(List.of(People.CHLOE, People.LENA, People.SOFIA)))
                .teamChanged("ITAM-berlin-Support", desk -> desk.with(List.of(People.KARIM)))
                .teamChanged("ITAM-paris-Admins", desk -> desk.without(List.of(People.AMARA)))
                .teamChanged("Works Council", council -> council.renamed("Staff Council"));
    }

    private static Person promoted(Person person) {
        return person.titled("Senior " + person.job().title());
    }
}
