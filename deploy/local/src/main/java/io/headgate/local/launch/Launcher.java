package io.headgate.local.launch;

import io.headgate.local.process.Signal;
import io.headgate.local.process.StackException;
import io.headgate.local.secret.Secrets;
import io.headgate.local.stack.Leftovers;
import io.headgate.local.storage.DataDirectory;
import io.headgate.local.token.SigningKey;
import io.headgate.local.token.TokenMint;
import io.headgate.local.token.TokenRequest;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What {@code ./run} runs. Errors that a person can repair are one sentence and exit code 1. */
public final class Launcher {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);
    private static final String HELP =
            """
            ./run                 start PostgreSQL, Kafka and the three services; Ctrl-C stops them
            ./run --reset         the same, after all data of earlier runs is thrown away
            ./run sync-demo       let a simulated identity provider provision users and groups
            ./run bench           measure a stack of its own; ./run bench --attach the running one
            ./run token           print a token for the administrators' interfaces:
                                    --role NAME (super-admin, tenant-admin, auditor, asset-manager,
                                    service; may be repeated), --tenant KEY (may be repeated),
                                    --super-tenant KEY (demo), --subject NAME, --hours N (8)
            ./run status          processes, memory, CPU
            ./run stop            stop a stack that runs elsewhere, or what a killed one left
            ./run prepare         make the services start quicker (once per build)

            --data DIR            where everything is kept (.headgate in the repository)
            --port-base N         services at N, N+1, N+2; PostgreSQL at N+10, Kafka at N+11
            --gateway-port (8080), --tenant-service-port (8081), --asset-service-port (8082),
            --postgres-port (15432), --kafka-port (19092)

            Each option with a value may also be an environment variable: HEADGATE_DATA and so on.
            HEADGATE_JVM replaces the flags of the services' JVMs.""";

    private final PrintStream out;

    private Launcher(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs one command.
     *
     * @param arguments as documented by {@code ./run --help}
     */
    public static void main(String[] arguments) {
        int status;
        try {
            status = new Launcher(System.out).run(LaunchOptions.parse(List.of(arguments)));
        } catch (StackException sentence) {
            System.err.println(sentence.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private int run(LaunchOptions options) {
        return switch (options.command()) {
            case "start" -> new StartCommand(options, out).run();
            case "stop" -> stop(options.data());
            case "status" -> print(StatusReport.of(options.data()));
            case "token" -> print(token(options));
            case "sync-demo" ->
                    new ProgramCommand(
                                    "sync-demo",
                                    "deploy/simulator",
                                    "io.headgate.simulator.SyncDemo")
                            .run(options);
            case "bench" ->
                    new ProgramCommand("bench", "deploy/bench", "io.headgate.bench.Bench")
                            .run(options);
            case "prepare" -> new PrepareCommand(out).run();
            default -> print(HELP);
        };
    }

    private int print(String text) {
        out.println(text);
        return 0;
    }

    private int stop(DataDirectory data) {
        Optional<ProcessHandle> launcher = Running.launcher(data);
        if (launcher.isPresent()) {
            Signal.TERM.send(launcher.get().pid());
            launcher.get()
                    .onExit()
                    .completeOnTimeout(launcher.get(), STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        List<String> left = Leftovers.end(data, Duration.ofSeconds(15));
        if (launcher.isEmpty() && left.isEmpty()) {
            return print("Headgate does not run on " + data.root() + ".");
        }
        String more =
                left.isEmpty() ? "" : " (ended what was left: " + String.join(", ", left) + ")";
        return print("Headgate on " + data.root() + " is stopped" + more + ".");
    }

    private static String token(LaunchOptions options) {
        List<String> roles = options.values("--role");
        if (!TokenRequest.ROLES.containsAll(roles)) {
            throw new StackException(
                    "--role takes super-admin, tenant-admin, auditor,"
                            + " asset-manager or service, not "
                            + String.join(", ", roles)
                            + ".");
        }
        Secrets secrets = new Secrets(options.data().secrets());
        TokenRequest request =
                new TokenRequest(
                        options.value("--subject").orElse("local-admin"),
                        options.value("--super-tenant").orElse("demo"),
                        roles.isEmpty() ? Set.of("super-admin") : Set.copyOf(roles),
                        Set.copyOf(options.values("--tenant")),
                        Duration.ofHours(options.number("--hours", 8)));
        return new TokenMint(SigningKey.read(secrets.privateKeyFile()), Clock.systemUTC())
                .mint(request);
    }
}
