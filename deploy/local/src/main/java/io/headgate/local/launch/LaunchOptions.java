package io.headgate.local.launch;

import io.headgate.local.process.StackException;
import io.headgate.local.stack.StackPorts;
import io.headgate.local.storage.DataDirectory;
import io.headgate.local.storage.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for on the command line, or by an environment variable of the same name: {@code
 * --gateway-port} is {@code HEADGATE_GATEWAY_PORT}.
 *
 * @param command the first word, {@code start} when there is none
 * @param values the options with a value
 * @param flags the options without
 * @param rest what the started program gets, after its own name
 */
record LaunchOptions(
        String command, Map<String, List<String>> values, Set<String> flags, List<String> rest) {

    private static final Set<String> COMMANDS =
            Set.of("start", "stop", "status", "token", "sync-demo", "bench", "prepare", "help");
    private static final Set<String> PASS_THROUGH = Set.of("sync-demo", "bench");
    private static final Set<String> VALUES =
            Set.of(
                    "--data",
                    "--port-base",
                    "--gateway-port",
                    "--tenant-service-port",
                    "--asset-service-port",
                    "--postgres-port",
                    "--kafka-port",
                    "--role",
                    "--tenant",
                    "--super-tenant",
                    "--subject",
                    "--hours");
    private static final Set<String> FLAGS = Set.of("--reset", "--help", "-h");
    private static final int HIGHEST_PORT = 65535;

    LaunchOptions {
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
        rest = List.copyOf(rest);
    }

    static LaunchOptions parse(List<String> arguments) {
        String command = "start";
        Map<String, List<String>> values = new HashMap<>();
        List<String> flags = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (i == 0 && COMMANDS.contains(word)) {
                command = word;
            } else if (FLAGS.contains(word)) {
                flags.add(word);
            } else if (VALUES.contains(word) && i + 1 < arguments.size()) {
                i++;
                values.computeIfAbsent(word, name -> new ArrayList<>()).add(arguments.get(i));
            } else if (PASS_THROUGH.contains(command)) {
                rest.add(word);
            } else {
                throw new StackException(
                        "\"" + word + "\" is not understood here: ./run --help shows what is.");
            }
        }
        boolean help = flags.contains("--help") || flags.contains("-h");
        return new LaunchOptions(help ? "help" : command, values, Set.copyOf(flags), rest);
    }

    boolean reset() {
        return flags.contains("--reset");
    }

    DataDirectory data() {
        return new DataDirectory(
                value("--data")
                        .map(Path::of)
                        .orElseGet(() -> Repository.root().resolve(".headgate")));
    }

    StackPorts ports() {
        StackPorts base =
                value("--port-base").isPresent()
                        ? StackPorts.from(port("--port-base", 0))
                        : StackPorts.usual();
        return new StackPorts(
                port("--gateway-port", base.gateway()),
                port("--tenant-service-port", base.tenants()),
                port("--asset-service-port", base.assets()),
                port("--postgres-port", base.postgres()),
                port("--kafka-port", base.kafka()));
    }

    Optional<String> value(String option) {
        return values(option).stream()
                .reduce((earlier, later) -> later)
                .or(() -> Optional.ofNullable(System.getenv(variable(option))));
    }

    List<String> values(String option) {
        return values.getOrDefault(option, List.of());
    }

    int number(String option, int usual) {
        Optional<String> text = value(option);
        try {
            return text.map(Integer::parseInt).orElse(usual);
        } catch (NumberFormatException notANumber) {
            throw new StackException(
                    option + " takes a number, not \"" + text.orElse("") + "\".", notANumber);
        }
    }

    private int port(String option, int usual) {
        int port = number(option, usual);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new StackException(option + " takes a port from 1 to 65535, not " + port + ".");
        }
        return port;
    }

    private static String variable(String option) {
        return "HEADGATE_" + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
