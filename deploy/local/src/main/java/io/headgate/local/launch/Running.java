package io.headgate.local.launch;

import io.headgate.local.process.ProcessMark;
import io.headgate.local.process.StackException;
import io.headgate.local.stack.Service;
import io.headgate.local.stack.StackPorts;
import io.headgate.local.storage.DataDirectory;
import io.headgate.local.storage.DataLock;
import io.headgate.local.storage.Repository;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What a running launcher tells the other commands, through a file in the data directory. */
final class Running {

    private Running() {}

    static void announce(DataDirectory data, StackPorts ports) {
        Properties urls = new Properties();
        for (Service service : Service.values()) {
            urls.setProperty(service.module(), ports.url(service));
        }
        try (Writer writer = Files.newBufferedWriter(file(data))) {
            urls.store(writer, null);
        } catch (IOException failure) {
            throw new StackException("The file " + file(data) + " was not written.", failure);
        }
    }

    /** Tells {@code ./run} not to build anew under this process. */
    static void useBuild() {
        Path file = useFile();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
            file.toFile().deleteOnExit();
        } catch (IOException failure) {
            throw new StackException("The file " + file + " was not written.", failure);
        }
    }

    private static Path useFile() {
        String pid = Long.toString(ProcessHandle.current().pid());
        return Repository.root().resolve("deploy/local/target/in-use").resolve(pid);
    }

    /** The launcher that holds the data directory. */
    static Optional<ProcessHandle> launcher(DataDirectory data) {
        return ProcessMark.read(data.mark(DataLock.HOLDER)).flatMap(ProcessMark::running);
    }

    /** The address of a service of the running stack. */
    static String url(DataDirectory data, Service service) {
        if (launcher(data).isEmpty() || !Files.exists(file(data))) {
            throw new StackException(
                    "Headgate does not run on "
                            + data.root()
                            + ": start it with ./run in another terminal and wait until it is"
                            + " ready.");
        }
        Properties urls = new Properties();
        try (Reader reader = Files.newBufferedReader(file(data))) {
            urls.load(reader);
        } catch (IOException failure) {
            throw new StackException("The file " + file(data) + " was not read.", failure);
        }
        return urls.getProperty(service.module());
    }

    static void retract(DataDirectory data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException failure) {
            throw new StackException("The file " + file(data) + " was not removed.", failure);
        }
    }

    private static Path file(DataDirectory data) {
        return data.marks().resolve("urls.properties");
    }
}
