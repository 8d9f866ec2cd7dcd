package io.headgate.simulator.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.simulator.people.Company;
import io.headgate.simulator.people.People;
import io.headgate.simulator.people.Person;
import io.headgate.simulator.people.Team;
import io.headgate.simulator.people.Teams;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeltaTest {

    private final Company before = People.company(People.FEWEST);

    @Test
    void nothingDiffersFromItself() {
        assertThat(Delta.between(before, before))
                .isEqualTo(
                        new Delta(
                                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                                List.of()));
    }

    @Test
    void everythingIsNewToAnEmptyCompany() {
        Delta delta = Delta.between(new Company(List.of(), List.of()), before);
        assertThat(delta.hired()).isEqualTo(before.people());
        assertThat(delta.founded()).isEqualTo(before.teams());
        assertThat(delta.teams())
                .extracting(Delta.TeamChanged::joined)
                .isEqualTo(before.teams().stream().map(Team::members).toList());
    }

    @Test
    void membershipsOfTheDeletedAreNotTold() {
        Company after =
                before.withoutPerson(People.CHLOE)
                        .teamChanged(Teams.EDITORS, team -> team.without(Set.of(People.LENA)));
        Delta delta = Delta.between(before, after);
        assertThat(delta.gone()).extracting(Person::nickname).containsExactly(People.CHLOE);
        assertThat(delta.teams())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.team().name()).isEqualTo(Teams.EDITORS);
                            assertThat(change.left()).containsExactly(People.LENA);
                            assertThat(change.joined()).isEmpty();
                            assertThat(change.renamed()).isFalse();
                        });
    }

    @Test
    void anotherManagerIsNoChangeOfAttributes() {
        Delta delta =
                Delta.between(
                        before, before.changed(People.KARIM, karim -> karim.ledBy(People.AMARA)));
        assertThat(delta.changed()).isEmpty();
        assertThat(delta.managers()).extracting(Person::nickname).containsExactly(People.KARIM);
    }
}
