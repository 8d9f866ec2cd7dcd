package io.headgate.local.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.local.process.StackException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

    @TempDir private Path folder;

    @Test
    void aSecondStackOnTheSameDataIsRefusedUntilTheFirstLetsGo() {
        DataDirectory data = new DataDirectory(folder);
        try (DataLock first = DataLock.take(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataLock.take(data))
                    .isInstanceOf(StackException.class)
                    .hasMessage(
                            "Headgate already runs on "
                                    + data.root()
                                    + " (process "
                                    + ProcessHandle.current().pid()
                                    + "): stop it with ./run stop, or start another one with --data"
                                    + " and --port-base.");
        }
        DataLock.take(data).close();
    }
}
