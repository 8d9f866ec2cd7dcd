package io.headgate.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.local.process.StackException;
import io.headgate.local.stack.StackPorts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchOptionsTest {

    @Test
    void withoutWordsStartsOnTheUsualPorts() {
        LaunchOptions options = LaunchOptions.parse(List.of());
        assertThat(options.command()).isEqualTo("start");
        assertThat(options.reset()).isFalse();
        assertThat(options.ports()).isEqualTo(new StackPorts(8080, 8081, 8082, 15432, 19092));
        assertThat(options.data().root()).hasFileName(".headgate");
    }

    @Test
    void aSinglePortGoesBeforeTheBase() {
        LaunchOptions options =
                LaunchOptions.parse(
                        List.of(
                                "--reset",
                                "--port-base",
                                "9000",
                                "--kafka-port",
                                "9999",
                                "--data",
                                "/data"));
        assertThat(options.ports()).isEqualTo(new StackPorts(9000, 9001, 9002, 9010, 9999));
        assertThat(options.data().root()).isEqualTo(Path.of("/data"));
        assertThat(options.reset()).isTrue();
    }

    @Test
    void handsWhatItDoesNotKnowToTheProgram() {
        LaunchOptions options =
                LaunchOptions.parse(List.of("sync-demo", "--users", "100", "--data", "/data"));
        assertThat(options.rest()).containsExactly("--users", "100");
    }

    @Test
    void refusesWhatIsNotUnderstoodInOneSentence() {
        assertThatThrownBy(() -> LaunchOptions.parse(List.of("strat")))
                .isInstanceOf(StackException.class)
                .hasMessage("\"strat\" is not understood here: ./run --help shows what is.");
        assertThatThrownBy(() -> LaunchOptions.parse(List.of("--port-base", "x")).ports())
                .isInstanceOf(StackException.class)
                .hasMessage("--port-base takes a number, not \"x\".");
        assertThatThrownBy(() -> LaunchOptions.parse(List.of("--kafka-port", "70000")).ports())
                .isInstanceOf(StackException.class)
                .hasMessage("--kafka-port takes a port from 1 to 65535, not 70000.");
    }
}
