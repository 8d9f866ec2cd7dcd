package io.headgate.local.postgres;

import io.headgate.local.process.Identity;
import io.headgate.local.process.StackException;
import io.headgate.local.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of one PostgreSQL: its programs and its cluster, for the identity that it runs as. */
record PostgresCluster(DataDirectory data, Identity identity) {

    Path directory() {
        return data.part(PostgresNode.PART);
    }

    /** The programs, in the user's cache or, where that is closed to the identity, in the data. */
    Path programs() {
        Path shared = PostgresBinaries.in(cache());
        if (starts(shared)) {
            return shared;
        }
        Path own = PostgresBinaries.in(data.part("cache"));
        if (starts(own)) {
            return own;
        }
        throw new StackException(
                "PostgreSQL cannot run from "
                        + own
                        + identity.user().map(user -> " as the user " + user).orElse("")
                        + ": choose a folder that it may enter with --data, or start Headgate as an"
                        + " ordinary user.");
    }

    /** Makes the cluster when it is not there; one that was not finished is made anew. */
    void prepare(Path programs, String adminPassword) {
        if (Files.exists(directory().resolve("PG_VERSION"))) {
            return;
        }
        Path fresh = data.part(PostgresNode.PART + ".new");
        Path password = data.part("initdb-password");
        try {
            DataDirectory.deleteTree(fresh);
            Files.createDirectories(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx------"));
            Files.writeString(password, adminPassword);
            give(fresh);
            give(password);
            initialise(programs, fresh, password);
            Files.move(fresh, directory(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new StackException(
                    "PostgreSQL's data could not be made in " + data.root() + ".", failure);
        } finally {
            discard(password);
        }
    }

    private void initialise(Path programs, Path fresh, Path password) throws IOException {
        List<String> command = new ArrayList<>(identity.prefix());
        command.add(programs.resolve("bin/initdb").toString());
        command.addAll(List.of("-D", fresh.toString(), "-U", "postgres"));
        command.addAll(List.of("--pwfile", password.toString(), "--auth=scram-sha-256"));
        command.addAll(List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin"));
        command.add("--builtin-locale=C.UTF-8");
        Path log = data.log(PostgresNode.PART);
        Files.createDirectories(data.root().resolve("logs"));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        if (builder.start().onExit().join().exitValue() != 0) {
            throw new StackException("PostgreSQL's initdb failed; see " + log + ".");
        }
    }

    private boolean starts(Path programs) {
        return identity.canRun(programs.resolve("bin/postgres").toString(), "--version");
    }

    private void give(Path path) throws IOException {
        Optional<String> user = identity.user();
        if (user.isPresent()) {
            UserPrincipal owner =
                    FileSystems.getDefault()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(user.get());
            Files.setOwner(path, owner);
        }
    }

    private static Path cache() {
        String chosen = System.getenv("HEADGATE_CACHE");
        return chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "headgate")
                : Path.of(chosen);
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new StackException("The file " + file + " could not be removed.", failure);
        }
    }
}
