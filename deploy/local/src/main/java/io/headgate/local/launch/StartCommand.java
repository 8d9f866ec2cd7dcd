package io.headgate.local.launch;

import io.headgate.local.process.ProcessNode;
import io.headgate.local.process.StackException;
import io.headgate.local.stack.Leftovers;
import io.headgate.local.stack.Service;
import io.headgate.local.stack.Stack;
import io.headgate.local.stack.StackOptions;
import io.headgate.local.storage.DataDirectory;
import io.headgate.local.storage.DataLock;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the stack in the foreground, tells how to use it, and waits. */
final class StartCommand {

    private static final String SUPER_TENANT = "demo";
    private static final List<String> OWN =
            List.of("postgres", "postgres.new", "kafka", "logs", "run", "secrets", "cache");

    private final LaunchOptions options;
    private final PrintStream out;
    private final Instant begun =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    private final AtomicBoolean stopping = new AtomicBoolean();

    StartCommand(LaunchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    int run() {
        DataDirectory data = options.data();
        if (options.reset()) {
            reset(data);
        }
        Stack stack = Stack.prepare(StackOptions.of(data, options.ports()));
        out.println("Starting Headgate on " + data.root());
        Running.useBuild();
        Thread stop = new Thread(() -> stop(stack), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            stack.startAll(this::progress);
            Running.announce(data, options.ports());
            welcome(stack);
        } catch (StackException failure) {
            if (stopping.get()) {
                return await(stop);
            }
            throw failure;
        }
        ProcessNode ended = stack.firstExit().join();
        if (stopping.get()) {
            return await(stop);
        }
        throw new StackException(
                ended.name()
                        + " ended unexpectedly; the last lines of "
                        + ended.log()
                        + " say why. Everything else is being stopped; ./run starts it again.");
    }

    private void progress(ProcessNode node) {
        out.printf(
                Locale.ROOT,
                "  %-18s ready after %4.1f s (process %d)%n",
                node.name(),
                seconds(),
                node.pid());
    }

    private void welcome(Stack stack) {
        String gateway = stack.service(Service.GATEWAY).url();
        FirstConnection.Outcome token =
                new FirstConnection(gateway, stack.secrets(), SUPER_TENANT).ensure();
        String shown =
                switch (token) {
                    case FirstConnection.Outcome.Token(String value) -> value;
                    case FirstConnection.Outcome.None(String reason) -> "none yet: " + reason;
                };
        out.printf(
                Locale.ROOT,
                """

                Headgate is ready after %.1f s. In the identity provider enter:
                  Tenant URL     %s/scim/v2
                  Secret token   %s

                Console          not part of this version yet; ./run token prints a token for the API
                Next             ./run sync-demo (in another terminal)
                Logs             %s
                Stop             Ctrl-C, or ./run stop
                """,
                seconds(),
                gateway,
                shown,
                stack.options().data().root().resolve("logs"));
    }

    private void stop(Stack stack) {
        stopping.set(true);
        Instant from = Instant.now();
        Running.retract(stack.options().data());
        stack.close();
        out.printf(
                Locale.ROOT,
                "Headgate is stopped (%.1f s).%n",
                Duration.between(from, Instant.now()).toMillis() / 1000.0);
    }

    private static int await(Thread stop) {
        try {
            stop.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private double seconds() {
        return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    }

    /** Removes what a stack makes, and nothing else that may lie in the directory. */
    private static void reset(DataDirectory data) {
        DataLock lock = DataLock.take(data);
        try {
            Leftovers.require(data);
            OWN.forEach(part -> DataDirectory.deleteTree(data.part(part)));
        } finally {
            lock.close();
        }
    }
}
