package io.headgate.local.kafka;

import io.headgate.local.network.Ports;
import io.headgate.local.process.ChildProcess;
import io.headgate.local.process.ChildSpec;
import io.headgate.local.process.Identity;
import io.headgate.local.process.ProcessNode;
import io.headgate.local.process.Signal;
import io.headgate.local.process.StackException;
import io.headgate.local.storage.DataDirectory;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A real Kafka broker on the loopback address, its own controller, in a JVM of its own. Topics are
 * not made by use: whoever needs one creates it.
 */
public final class KafkaNode extends ProcessNode {

    /** The part's name in the data directory. */
    public static final String PART = "kafka";

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final DataDirectory data;
    private final int port;

    /** A broker on this data and port; nothing happens before it is started. */
    public KafkaNode(DataDirectory data, int port) {
        super("Kafka");
        this.data = data;
        this.port = port;
    }

    /** Where clients connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return data.log(PART);
    }

    @Override
    protected Duration startLimit() {
        return START_LIMIT;
    }

    @Override
    protected ChildProcess launch() {
        Path settings = data.part(PART).resolve("server.properties");
        try {
            Files.createDirectories(data.part(PART));
            Files.deleteIfExists(readyFile());
            try (Writer writer = Files.newBufferedWriter(settings)) {
                settings().store(writer, null);
            }
        } catch (IOException failure) {
            throw new StackException(
                    "Kafka's data could not be made in " + data.root() + ".", failure);
        }
        return ChildProcess.start(
                new ChildSpec(
                        name(),
                        command(settings),
                        Map.of(),
                        Identity.own(),
                        new ChildSpec.Files(log(), data.mark(PART)),
                        Signal.TERM));
    }

    @Override
    protected boolean ready() {
        return Files.exists(readyFile());
    }

    private Path readyFile() {
        return data.part(PART).resolve("ready");
    }

    private List<String> command(Path settings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                BrokerClassPath.find(),
                "io.headgate.broker.Broker",
                settings.toString(),
                readyFile().toString());
    }

    private Properties settings() {
        int controller = Ports.free();
        Properties settings = new Properties();
        settings.putAll(
                Map.of(
                        "process.roles", "broker,controller",
                        "node.id", "1",
                        "controller.quorum.voters", "1@127.0.0.1:" + controller,
                        "controller.listener.names", "CONTROLLER",
                        "listeners",
                                "PLAINTEXT://127.0.0.1:"
                                        + port
                                        + ",CONTROLLER://127.0.0.1:"
                                        + controller,
                        "listener.security.protocol.map",
                                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "log.dirs", data.part(PART).resolve("log").toString(),
                        "auto.create.topics.enable", "false",
                        "num.partitions", "4",
                        "group.initial.rebalance.delay.ms", "0"));
        // A killed broker may register again only when its old session has run out.
        settings.putAll(
                Map.of(
                        "broker.session.timeout.ms",
                        "3000",
                        "broker.heartbeat.interval.ms",
                        "1000"));
        settings.putAll(
                Map.of(
                        "offsets.topic.num.partitions", "4",
                        "offsets.topic.replication.factor", "1",
                        "transaction.state.log.num.partitions", "4",
                        "transaction.state.log.replication.factor", "1",
                        "transaction.state.log.min.isr", "1",
                        "share.coordinator.state.topic.num.partitions", "1",
                        "share.coordinator.state.topic.replication.factor", "1",
                        "share.coordinator.state.topic.min.isr", "1",
                        "log.cleaner.dedupe.buffer.size", "4194304"));
        return settings;
    }
}
