package io.headgate.bench.platform;

import io.headgate.bench.load.Target;
import io.headgate.bench.usage.Processes;
import io.headgate.local.network.Ports;
import io.headgate.local.postgres.DatabaseRole;
import io.headgate.local.process.ChildProcess;
import io.headgate.local.process.ChildSpec;
import io.headgate.local.process.Identity;
import io.headgate.local.process.ProcessNode;
import io.headgate.local.process.Signal;
import io.headgate.local.process.StackException;
import io.headgate.local.stack.StackOptions;
import io.headgate.local.stack.StackPorts;
import io.headgate.local.storage.Repository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The bare endpoint, in a JVM with the gateway's flags, on the same PostgreSQL. */
public final class BareNode extends ProcessNode {

    private static final String PART = "bench-bare";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int TIMEOUT_MILLIS = 1000;

    private final Platform platform;
    private final int port = Ports.free(1).getFirst();

    /** The endpoint beside this stack; nothing happens before it is started. */
    public BareNode(Platform platform) {
        super("The bare endpoint");
        this.platform = platform;
    }

    /** Where it answers. */
    public Target target() {
        return new Target(URI.create("http://127.0.0.1:" + port), "none", "application/json");
    }

    /** The endpoint and PostgreSQL. */
    public Processes answering() {
        OptionalLong postgres = platform.answering().postgres();
        return new Processes(Map.of("bare", pid()), postgres);
    }

    @Override
    public Path log() {
        return platform.data().log(PART);
    }

    @Override
    protected Duration startLimit() {
        return START_LIMIT;
    }

    @Override
    protected ChildProcess launch() {
        Path jar =
                Repository.root().resolve("deploy/bench/bare/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StackException(
                    name() + " is not built: run ./mvnw -Pquick -DskipTests package.");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(StackOptions.of(platform.data(), StackPorts.usual()).jvm());
        command.addAll(List.of("-jar", jar.toString()));
        return ChildProcess.start(
                new ChildSpec(
                        name(),
                        command,
                        Map.of(
                                "QUARKUS_HTTP_PORT",
                                Integer.toString(port),
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                platform.postgres().jdbcUrl(ReferenceTables.DATABASE),
                                "QUARKUS_DATASOURCE_USERNAME",
                                DatabaseRole.OWNER.login(),
                                "QUARKUS_DATASOURCE_PASSWORD",
                                platform.secrets().databasePasswords().owner()),
                        Identity.own(),
                        new ChildSpec.Files(log(), platform.data().mark(PART)),
                        Signal.TERM));
    }

    @Override
    protected boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
