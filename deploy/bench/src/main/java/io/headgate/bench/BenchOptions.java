package io.headgate.bench;

import io.headgate.local.process.StackException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was asked for on the command line.
 *
 * @param values options with a value
 * @param flags options without
 */
record BenchOptions(Map<String, String> values, Set<String> flags) {

    static final String HELP =
            """
            ./run bench [options]   measure a stack of its own, and print tables
              --quick               1.5 s each, 1,000 and 10,000 users
              --seconds N           how long each measurement is watched (5)
              --sizes 1000,10000    populations (1000,10000,100000)
              --concurrency 1,8     connections at once (1,8,32)
              --only WORD           requests whose name has the word, and nothing else
              --skip-delivery       leave out what passes Kafka
              --rate N              writes a second for the delay to the sub-account (200)
              --attach              measure the running stack instead, as it is, delivery included
              --record              write the tables to deploy/bench/RESULTS.md as well""";

    private static final Set<String> VALUES =
            Set.of(
                    "--gateway",
                    "--tenant-service",
                    "--asset-service",
                    "--token-file",
                    "--key-file",
                    "--seconds",
                    "--sizes",
                    "--concurrency",
                    "--only",
                    "--rate");
    private static final Set<String> FLAGS =
            Set.of("--quick", "--attach", "--record", "--skip-delivery", "--help");
    private static final double MILLIS = 1000;

    BenchOptions {
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
    }

    static BenchOptions parse(List<String> arguments) {
        Map<String, String> values = new TreeMap<>();
        Set<String> flags = new java.util.TreeSet<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (FLAGS.contains(word)) {
                flags.add(word);
            } else if (VALUES.contains(word) && i + 1 < arguments.size()) {
                i++;
                values.put(word, arguments.get(i));
            } else {
                throw new StackException("\"" + word + "\" is not understood.\n" + HELP);
            }
        }
        return new BenchOptions(values, flags);
    }

    boolean help() {
        return flags.contains("--help");
    }

    boolean attach() {
        return flags.contains("--attach");
    }

    boolean record() {
        return flags.contains("--record");
    }

    /** Whether changes are followed through Kafka. */
    boolean delivery() {
        return !flags.contains("--skip-delivery") && only().isEmpty();
    }

    Duration watched() {
        String usual = flags.contains("--quick") ? "1.5" : "5";
        double seconds = Double.parseDouble(values.getOrDefault("--seconds", usual));
        return Duration.ofMillis(Math.round(seconds * MILLIS));
    }

    List<Integer> sizes() {
        String usual = flags.contains("--quick") ? "1000,10000" : "1000,10000,100000";
        return numbers(values.getOrDefault("--sizes", usual));
    }

    List<Integer> concurrency() {
        return numbers(values.getOrDefault("--concurrency", "1,8,32"));
    }

    int rate() {
        return numbers(values.getOrDefault("--rate", "200")).getFirst();
    }

    Optional<String> only() {
        return Optional.ofNullable(values.get("--only"));
    }

    URI gateway() {
        return URI.create(required("--gateway"));
    }

    /** The data directory of the running stack, which has the key in its secrets. */
    Path data() {
        Path key = Path.of(required("--key-file")).toAbsolutePath();
        return key.resolve("../..").normalize();
    }

    private String required(String option) {
        String value = values.get(option);
        if (value == null) {
            throw new StackException("--attach needs " + option + ", which ./run bench gives.");
        }
        return value;
    }

    private static List<Integer> numbers(String list) {
        try {
            return Arrays.stream(list.split(",", -1))
                    .map(String::strip)
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        } catch (NumberFormatException notANumber) {
            throw new StackException("\"" + list + "\" is not a list of numbers.", notANumber);
        }
    }
}
