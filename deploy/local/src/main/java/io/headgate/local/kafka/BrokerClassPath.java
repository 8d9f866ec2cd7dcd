package io.headgate.local.kafka;

import io.headgate.local.process.StackException;
import io.headgate.local.storage.Repository;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The broker's class path, from {@code deploy/broker/target}. It is not this module's: the broker
 * needs a newer kafka-clients than the services.
 */
final class BrokerClassPath {

    private BrokerClassPath() {}

    /** The compiled classes and the libraries, in an order that does not change. */
    static String find() {
        Path target = Repository.root().resolve("deploy/broker/target");
        Path classes = target.resolve("classes");
        if (!Files.isDirectory(target.resolve("lib")) || !Files.isDirectory(classes)) {
            throw new StackException(
                    "The Kafka broker is not built: run ./mvnw -Pquick -pl deploy/broker package.");
        }
        try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
            List<Path> sorted = libraries.sorted().toList();
            return Stream.concat(Stream.of(classes), sorted.stream())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException failure) {
            throw new StackException("The broker's libraries could not be listed.", failure);
        }
    }
}
