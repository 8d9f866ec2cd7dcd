package io.headgate.local.test;

import io.headgate.local.kafka.KafkaNode;
import io.headgate.local.network.Ports;
import io.headgate.local.postgres.DatabasePasswords;
import io.headgate.local.postgres.PostgresNode;
import io.headgate.local.process.ProcessMark;
import io.headgate.local.process.ProcessNode;
import io.headgate.local.process.StackException;
import io.headgate.local.storage.DataDirectory;
import io.headgate.local.token.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * One PostgreSQL and one Kafka broker for all tests of a JVM, started at first use, on fresh data
 * under {@code target/}. Both end with the JVM, and the data goes with them.
 *
 * <p>Quarkus loads test classes in class loaders of its own and anew for each profile; what runs is
 * therefore remembered in system properties, and started by the class that the application class
 * loader knows.
 */
public final class EmbeddedStack {

    private static final String DIRECTORY = "headgate.embedded-stack.directory";
    private static final String POSTGRES_PORT = "headgate.embedded-stack.postgres-port";
    private static final String KAFKA_PORT = "headgate.embedded-stack.kafka-port";

    private final DataDirectory data;
    private final PostgresNode postgres;
    private final KafkaNode kafka;

    private EmbeddedStack(DataDirectory data, int postgresPort, int kafkaPort) {
        this.data = data;
        this.postgres = new PostgresNode(data, postgresPort, DatabasePasswords.ofTests());
        this.kafka = new KafkaNode(data, kafkaPort);
    }

    /** The stack of this JVM; the first call takes some seconds. */
    public static EmbeddedStack current() {
        if (!running()) {
            startInApplicationLoader();
        }
        return new EmbeddedStack(
                new DataDirectory(Path.of(System.getProperty(DIRECTORY))),
                Integer.getInteger(POSTGRES_PORT),
                Integer.getInteger(KAFKA_PORT));
    }

    /** Whether the stack of this JVM was started. */
    static boolean running() {
        return System.getProperty(DIRECTORY) != null;
    }

    /** Starts both and remembers them; {@link EmbeddedStackStarter} calls it. */
    static void startHere() {
        Path parent = Path.of("target", "embedded-stack");
        removeOrphans(parent);
        DataDirectory data =
                new DataDirectory(parent.resolve(Long.toString(ProcessHandle.current().pid())));
        data.delete();
        List<Integer> ports = Ports.free(2);
        EmbeddedStack stack = new EmbeddedStack(data, ports.get(0), ports.get(1));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::discard, "embedded-stack"));
        writeKeys(data);
        ProcessMark.of(ProcessHandle.current()).write(data.mark("tests"));
        CompletableFuture<Void> broker = CompletableFuture.runAsync(stack.kafka::start);
        stack.postgres.start();
        broker.join();
        System.setProperty(POSTGRES_PORT, Integer.toString(ports.get(0)));
        System.setProperty(KAFKA_PORT, Integer.toString(ports.get(1)));
        System.setProperty(DIRECTORY, data.root().toString());
    }

    /** The database server, for its URL, its databases and connections; do not start or stop it. */
    public PostgresNode postgres() {
        return postgres;
    }

    /** The broker, for its address; do not start or stop it. */
    public KafkaNode kafka() {
        return kafka;
    }

    /** The PEM file of the key that administrators' tokens are signed with. */
    public Path privateKeyFile() {
        return data.secrets().resolve("jwt-private.pem");
    }

    /** The public key, as PEM text. */
    public String publicKey() {
        try {
            return Files.readString(data.secrets().resolve("jwt-public.pem"));
        } catch (IOException failure) {
            throw new StackException("The tests' public key cannot be read.", failure);
        }
    }

    private void discard() {
        for (ProcessNode node : List.of(kafka, postgres)) {
            if (node.alive()) {
                node.kill9();
            }
        }
        data.delete();
    }

    private static void startInApplicationLoader() {
        try {
            ClassLoader.getSystemClassLoader()
                    .loadClass(EmbeddedStackStarter.class.getName())
                    .getMethod("start")
                    .invoke(null);
        } catch (ClassNotFoundException notOnTheClassPath) {
            EmbeddedStackStarter.start();
        } catch (ReflectiveOperationException failure) {
            throw new StackException("The embedded stack did not start.", failure);
        }
    }

    private static void removeOrphans(Path parent) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> all = Files.list(parent)) {
            all.map(DataDirectory::new)
                    .filter(
                            data ->
                                    ProcessMark.read(data.mark("tests"))
                                            .flatMap(ProcessMark::running)
                                            .isEmpty())
                    .forEach(DataDirectory::delete);
        } catch (IOException failure) {
            throw new StackException("Old test data in " + parent + " stays.", failure);
        }
    }

    private static void writeKeys(DataDirectory data) {
        KeyPair pair = SigningKey.generate();
        try {
            Files.createDirectories(data.secrets());
            Files.writeString(
                    data.secrets().resolve("jwt-private.pem"), SigningKey.pem(pair.getPrivate()));
            Files.writeString(
                    data.secrets().resolve("jwt-public.pem"), SigningKey.pem(pair.getPublic()));
        } catch (IOException failure) {
            throw new StackException("The tests' keys could not be written.", failure);
        }
    }
}
