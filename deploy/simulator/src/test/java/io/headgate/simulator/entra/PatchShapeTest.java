package io.headgate.simulator.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.simulator.people.Company;
import io.headgate.simulator.people.People;
import io.headgate.simulator.people.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatchShapeTest {

    @Test
    void bothShapesComeFromOneConnection() {
        Company company = People.company(People.USUAL);
        PatchShape.Choice choice = new PatchShape.Choice(1, Map.of());
        long off =
                company.people().stream()
                        .filter(person -> choice.of(person.nickname()) == PatchShape.FLAG_OFF)
                        .count();
        assertThat(off).isBetween(150L, 350L);
    }

    @Test
    void anObjectKeepsItsShapeWithinACycleAndChangesItInTheNext() {
        Person jonas = People.company(People.FEWEST).person(People.JONAS);
        PatchShape first = new PatchShape.Choice(1, Map.of()).of(jonas.nickname());
        assertThat(new PatchShape.Choice(1, Map.of()).of(jonas.nickname())).isEqualTo(first);
        assertThat(new PatchShape.Choice(2, Map.of()).of(jonas.nickname())).isNotEqualTo(first);
    }

    @Test
    void aChosenShapeCounts() {
        for (PatchShape shape : PatchShape.values()) {
            assertThat(new PatchShape.Choice(1, Map.of("x", shape)).of("x")).isEqualTo(shape);
        }
    }
}
