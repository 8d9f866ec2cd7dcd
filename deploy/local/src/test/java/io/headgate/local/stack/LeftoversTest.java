package io.headgate.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.local.process.ChildProcess;
import io.headgate.local.process.ChildSpec;
import io.headgate.local.process.Identity;
import io.headgate.local.process.Signal;
import io.headgate.local.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir private Path folder;

    @Test
    void whatIsLeftIsNamedAndEnded() {
        DataDirectory data = new DataDirectory(folder);
        ChildProcess child =
                ChildProcess.start(
                        new ChildSpec(
                                "Kafka",
                                List.of("sleep", "120"),
                                Map.of(),
                                Identity.own(),
                                new ChildSpec.Files(data.log("kafka"), data.mark("kafka")),
                                Signal.TERM));
        assertThat(Leftovers.running(data)).hasSize(1);
        assertThat(Leftovers.end(data, Duration.ofSeconds(10))).containsExactly("kafka");
        assertThat(child.onExit().join()).isEqualTo(128 + 15);
        Leftovers.require(data);
    }

    @Test
    void aPostmasterFileWithTheIdOfAnotherProgramIsRemoved() throws IOException {
        DataDirectory data = new DataDirectory(folder);
        Path file = data.part("postgres").resolve("postmaster.pid");
        Files.createDirectories(file.getParent());
        Files.writeString(file, ProcessHandle.current().pid() + "\n");
        Leftovers.require(data);
        assertThat(file).doesNotExist();
    }
}
