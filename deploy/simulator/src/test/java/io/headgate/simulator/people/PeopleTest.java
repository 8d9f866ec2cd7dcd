package io.headgate.simulator.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final Company company = People.company(People.USUAL);

    @Test
    void theCompanyIsTheSameEveryTime() {
        assertThat(People.company(People.USUAL)).isEqualTo(company);
        assertThat(company.people()).hasSize(500);
        assertThat(company.teams()).hasSize(20);
    }

    @Test
    void aLargerCompanyBeginsWithTheSamePeople() {
        assertThat(People.company(800).people())
                .startsWith(company.people().toArray(Person[]::new));
    }

    @Test
    void aCompanyTooSmallForItsStoriesIsRefused() {
        assertThatThrownBy(() -> People.company(People.FEWEST - 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(People.company(People.FEWEST).people()).hasSize(People.FEWEST);
    }

    @Test
    void userNamesNicknamesAndEmployeeNumbersAreUniqueAndPlain() {
        assertThat(company.people()).extracting(Person::userName).doesNotHaveDuplicates();
        assertThat(company.people()).extracting(Person::nickname).doesNotHaveDuplicates();
        assertThat(company.people())
                .extracting(person -> person.job().employeeNumber())
                .doesNotHaveDuplicates();
        assertThat(company.people())
                .allSatisfy(person -> assertThat(person.nickname()).matches("[a-z0-9.-]+"));
    }

    @Test
    void managersAreATreeBelowTheChiefExecutive() {
        Map<String, Person> byNickname = company.byNickname();
        for (Person person : company.people()) {
            Set<String> above = new HashSet<>();
            String manager = person.job().manager();
            String last = person.nickname();
            while (manager != null) {
                assertThat(above.add(manager)).as("a circle above %s", person).isTrue();
                assertThat(byNickname).containsKey(manager);
                last = manager;
                manager = company.person(manager).job().manager();
            }
            if (!person.service()) {
                assertThat(last).isEqualTo(People.MARGARET);
            }
        }
        assertThat(company.person(People.JONAS).job().manager()).isEqualTo("tobias.brandt");
    }

    @Test
    void namedPeopleHaveWhatTheirStoryNeeds() {
        assertThat(company.person(People.JONAS).active()).isTrue();
        assertThat(company.person(People.HANNAH).active()).isFalse();
        assertThat(company.team(Teams.EDITORS).members())
                .contains(People.CHLOE, People.LENA, People.SOFIA, People.HANNAH);
        assertThat(company.team("ITAM-paris-Admins").members())
                .containsExactly(People.AMARA, People.JULIEN);
        assertThat(company.person(People.INES).office()).isEqualTo(Office.MADRID);
        assertThat(company.people().stream().filter(Person::guest)).hasSize(17);
        assertThat(company.people().stream().filter(Person::service)).hasSize(6);
    }

    @Test
    void everyMemberOfATeamExists() {
        Set<String> nicknames = company.byNickname().keySet();
        for (Team team : company.teams()) {
            assertThat(team.members()).as(team.name()).isNotEmpty().isSubsetOf(nicknames);
        }
    }

    @Test
    void namesWithAccentsBecomePlainUserNames() {
        assertThat(company.person(People.CHLOE).name().full()).isEqualTo("Chloé Martin");
        assertThat(Names.plain("Jürgen.Weiß")).isEqualTo("juergen.weiss");
        assertThat(company.person(People.PRIYA).renamed("Kapoor").userName())
                .isEqualTo("priya.kapoor@halden.example");
    }
}
