package io.headgate.local.stack;

import io.headgate.local.kafka.KafkaNode;
import io.headgate.local.network.Ports;
import io.headgate.local.postgres.PostgresNode;
import io.headgate.local.process.ProcessNode;
import io.headgate.local.process.StackException;
import io.headgate.local.secret.Secrets;
import io.headgate.local.storage.DataLock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * PostgreSQL, Kafka and the three services, each a process with a handle: {@code pid}, {@code
 * kill9}, {@code suspend}, {@code stop}, {@code restart}. Closing stops all of them, services
 * first.
 */
public final class Stack implements AutoCloseable {

    private final StackOptions options;
    private final DataLock lock;
    private final Secrets secrets;
    private final PostgresNode postgres;
    private final KafkaNode kafka;
    private final Map<Service, ServiceNode> services = new EnumMap<>(Service.class);
    private final AtomicInteger replicas = new AtomicInteger(1);

    private Stack(StackOptions options, DataLock lock) {
        this.options = options;
        this.lock = lock;
        this.secrets = Secrets.of(options.data());
        StackPorts ports = options.ports();
        this.postgres =
                new PostgresNode(options.data(), ports.postgres(), secrets.databasePasswords());
        this.kafka = new KafkaNode(options.data(), ports.kafka());
        ServiceSettings settings = new ServiceSettings(options, secrets, postgres, kafka);
        for (Service service : Service.values()) {
            services.put(
                    service,
                    new ServiceNode(
                            service, options, settings.environment(service), service.module()));
        }
    }

    /**
     * Starts everything and returns when all of it answers.
     *
     * @throws StackException when a port is taken, another stack uses the data, or a part does not
     *     start; what was started is stopped again
     */
    public static Stack start(StackOptions options) {
        Stack stack = prepare(options);
        try {
            stack.startAll(part -> {});
            return stack;
        } catch (StackException failure) {
            stack.close();
            throw failure;
        }
    }

    /** Takes the data directory and checks the ports; {@link #startAll} has to follow. */
    public static Stack prepare(StackOptions options) {
        DataLock lock = DataLock.take(options.data());
        try {
            Leftovers.require(options.data());
            options.ports().requireFree();
            return new Stack(options, lock);
        } catch (StackException refused) {
            lock.close();
            throw refused;
        }
    }

    /**
     * Starts PostgreSQL and Kafka side by side, then the services side by side.
     *
     * @param progress is told of each part when it answers
     */
    public void startAll(Consumer<ProcessNode> progress) {
        inParallel(List.of(postgres, kafka), node -> startOne(node, progress));
        inParallel(List.copyOf(services.values()), node -> startOne(node, progress));
    }

    /** How it was started. */
    public StackOptions options() {
        return options;
    }

    /** Its secrets. */
    public Secrets secrets() {
        return secrets;
    }

    /** The database server. */
    public PostgresNode postgres() {
        return postgres;
    }

    /** The broker. */
    public KafkaNode kafka() {
        return kafka;
    }

    /** One of the services. */
    public ServiceNode service(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    /**
     * One more process of a service, on the same database and a free port; not started. Whoever
     * asks for it stops it before the stack.
     *
     * @param more settings beyond those of the stack, by their dotted names
     */
    public ServiceNode replica(Service service, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(options.settings());
        all.putAll(more);
        StackOptions beside =
                options.withPorts(options.ports().with(service, Ports.free())).withSettings(all);
        ServiceSettings settings = new ServiceSettings(beside, secrets, postgres, kafka);
        String part = service.module() + "-" + replicas.incrementAndGet();
        return new ServiceNode(service, beside, settings.environment(service), part);
    }

    /** All parts, in the order in which they start. */
    public List<ProcessNode> nodes() {
        return Stream.concat(Stream.of(postgres, kafka), services.values().stream()).toList();
    }

    /** Completes with the first part whose present process ends. */
    public CompletableFuture<ProcessNode> firstExit() {
        return nodes().stream()
                .map(node -> node.onExit().thenApply(status -> node))
                .reduce((one, other) -> one.applyToEither(other, first -> first))
                .orElseThrow();
    }

    @Override
    public void close() {
        inParallel(List.copyOf(services.values()), ProcessNode::stop);
        inParallel(List.of(kafka, postgres), ProcessNode::stop);
        lock.close();
    }

    private void startOne(ProcessNode node, Consumer<ProcessNode> progress) {
        node.start();
        if (node.equals(postgres)) {
            for (Service service : Service.values()) {
                postgres.createDatabase(service.database());
            }
        }
        progress.accept(node);
    }

    private static void inParallel(List<ProcessNode> nodes, Consumer<ProcessNode> action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(
                            nodes.stream()
                                    .map(
                                            node ->
                                                    CompletableFuture.runAsync(
                                                            () -> action.accept(node), threads))
                                    .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof StackException sentence) {
                throw sentence;
            }
            throw failure;
        }
    }
}
