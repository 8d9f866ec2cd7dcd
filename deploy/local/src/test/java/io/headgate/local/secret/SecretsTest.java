package io.headgate.local.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.local.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir private Path folder;

    @Test
    void areMadeOnceAndReadableByTheirOwnerOnly() throws IOException {
        Secrets first = Secrets.of(new DataDirectory(folder));
        String pepper = first.pepper();
        String key = Files.readString(first.privateKeyFile());
        first.keepScimToken("hg_secret");

        Secrets second = Secrets.of(new DataDirectory(folder));
        assertThat(second.pepper()).isEqualTo(pepper).hasSize(43);
        assertThat(second.databasePasswords()).isEqualTo(first.databasePasswords());
        assertThat(second.databasePasswords().app())
                .isNotEqualTo(second.databasePasswords().owner());
        assertThat(second.databasePasswords()).hasToString("DatabasePasswords[hidden]");
        assertThat(Files.readString(second.privateKeyFile())).isEqualTo(key);
        assertThat(Files.readString(second.scimTokenFile())).isEqualTo("hg_secret\n");
        assertThat(permissions(second.directory())).containsOnly("rw-------").hasSize(8);
    }

    private static List<String> permissions(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(SecretsTest::permission).toList();
        }
    }

    private static String permission(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
