package io.headgate.local.storage;

import io.headgate.local.process.StackException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The source tree that the stack's programs were built in. */
public final class Repository {

    private Repository() {}

    /**
     * The root of the repository: the system property {@code headgate.root}, else found upwards
     * from Maven's root, the working directory and the place of this class.
     */
    public static Path root() {
        return Stream.of(
                        path(System.getProperty("headgate.root")),
                        path(System.getProperty("maven.multiModuleProjectDirectory")),
                        Optional.of(Path.of("").toAbsolutePath()),
                        ownPlace())
                .flatMap(Optional::stream)
                .flatMap(start -> Stream.iterate(start, at -> at != null, Path::getParent))
                .filter(at -> Files.isRegularFile(at.resolve("deploy/broker/pom.xml")))
                .findFirst()
                .orElseThrow(
                        () ->
                                new StackException(
                                        "The Headgate repository was not found: work inside of"
                                                + " it, or set -Dheadgate.root."));
    }

    private static Optional<Path> path(@Nullable String value) {
        return value == null || value.isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(value).toAbsolutePath());
    }

    private static Optional<Path> ownPlace() {
        CodeSource source = Repository.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return "file".equals(source.getLocation().getProtocol())
                    ? Optional.of(Path.of(source.getLocation().toURI()))
                    : Optional.empty();
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }
}
