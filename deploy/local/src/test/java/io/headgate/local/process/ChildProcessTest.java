package io.headgate.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir private Path folder;

    @Test
    void aSuspendedProcessIsStoppedAllTheSame() {
        ChildProcess child = ChildProcess.start(sleeper(folder));
        assertThat(ProcessMark.read(folder.resolve("sleep.pid")).orElseThrow().pid())
                .isEqualTo(child.pid());
        child.suspend();
        child.stop(Duration.ofSeconds(10));
        assertThat(child.alive()).isFalse();
        assertThat(child.onExit().join()).isEqualTo(128 + 15);
        assertThat(ProcessMark.read(folder.resolve("sleep.pid"))).isEmpty();
    }

    @Test
    void aChildEndsWhenItsParentIsKilled() throws IOException {
        Process parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Parent.class.getName(),
                                folder.toString())
                        .inheritIO()
                        .start();
        Path mark = folder.resolve("sleep.pid");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ProcessMark.read(mark).flatMap(ProcessMark::running).isPresent());
        ProcessHandle child = ProcessMark.read(mark).orElseThrow().running().orElseThrow();

        parent.destroyForcibly();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(child.isAlive()).isFalse());
    }

    @Test
    void aMarkOfAnEarlierProcessWithTheSameIdIsNotTakenForIt() {
        ProcessMark now = ProcessMark.of(ProcessHandle.current());
        assertThat(now.running()).isPresent();
        assertThat(new ProcessMark(now.pid(), now.started().minusSeconds(60)).running()).isEmpty();
    }

    private static ChildSpec sleeper(Path folder) {
        return new ChildSpec(
                "sleep",
                List.of("sleep", "120"),
                Map.of(),
                Identity.own(),
                new ChildSpec.Files(folder.resolve("sleep.log"), folder.resolve("sleep.pid")),
                Signal.TERM);
    }

    /** Starts a child from a thread that ends at once, and stays. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException {
            Thread thread = new Thread(() -> ChildProcess.start(sleeper(Path.of(arguments[0]))));
            thread.start();
            thread.join();
            Thread.sleep(Duration.ofMinutes(2));
        }
    }
}
