package io.headgate.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenTest {

    @Test
    void longTextsAreWrappedAtWordsAndLongWordsAreBroken() {
        assertThat(Screen.wrap("  ", "word ".repeat(30)))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Screen.WIDTH));
        assertThat(Screen.wrap("    ", "x".repeat(250)))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Screen.WIDTH));
    }

    @Test
    void furtherLinesAreIndentedFurther() {
        assertThat(Screen.wrap("  ", "word ".repeat(30)).get(1)).startsWith("    word");
    }
}
