package io.headgate.scim.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void spellingsOfOneNameMeet() {
        assertThat(Folding.fold("ALICE@Example.com")).isEqualTo("alice@example.com");
        assertThat(Folding.fold("STRASSE")).isEqualTo(Folding.fold("Straße"));
        assertThat(Folding.fold("ΟΔΟΣ")).isEqualTo(Folding.fold("οδος"));
        assertThat(Folding.fold("A\u030Angström")).isEqualTo(Folding.fold("\u212Bngström"));
        assertThat(Folding.fold("\u212Aelvin")).isEqualTo("kelvin");
        assertThat(Folding.fold("Ａｌｉｃｅ")).isEqualTo("alice");
    }

    @Test
    void dottedAndDotlessAreDifferentLetters() {
        assertThat(Folding.fold("ılgaz")).isEqualTo("ılgaz");
        assertThat(Folding.fold("İ")).isEqualTo("i\u0307");
    }

    @Property(tries = 2000)
    void foldingTwiceChangesNothing(@ForAll String text) {
        String folded = Folding.fold(text);

        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }
}
