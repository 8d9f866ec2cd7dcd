package io.headgate.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/**
 * Starts one Kafka broker that is its own controller, formats its storage at the first start, and
 * writes a file when it answers clients. It ends on SIGTERM, and when its standard input closes:
 * that happens when the process that started it has died.
 */
public final class Broker {

    private static final String CLUSTER_ID = "aGVhZGdhdGUtbG9jYWwtMQ";

    private Broker() {}

    /**
     * Runs until the broker is stopped.
     *
     * @param arguments the broker's properties file, then the path of the file to write when ready
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        Path settings = Path.of(arguments[0]);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        }
        format(settings, Path.of(properties.getProperty("log.dirs")));
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        Thread.ofPlatform().daemon().name("parent-watch").start(Broker::exitWithParent);
        server.startup();
        Files.writeString(Path.of(arguments[1]), Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void format(Path settings, Path logDirectory) {
        if (Files.exists(logDirectory.resolve("meta.properties"))) {
            return;
        }
        String[] command = {
            "format", "--ignore-formatted", "-t", CLUSTER_ID, "-c", settings.toString()
        };
        int status = StorageTool.execute(command, System.out);
        if (status != 0) {
            throw new IllegalStateException("The broker's storage could not be formatted");
        }
    }

    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent writes nothing; only the end of the stream has a meaning.
            }
        } catch (IOException closed) {
            Logger.getLogger(Broker.class.getName()).log(Level.WARNING, "Input closed", closed);
        }
        System.exit(0);
    }
}
