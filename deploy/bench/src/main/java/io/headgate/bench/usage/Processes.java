package io.headgate.bench.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Processes whose use of the machine is counted together, read from {@code /proc}.
 *
 * @param alone processes by their names, each counted without its children
 * @param postgres the id of PostgreSQL's first process, counted with its children
 */
public record Processes(Map<String, Long> alone, OptionalLong postgres) {

    /** Linux tells CPU time in hundredths of a second, whatever the kernel counts in. */
    private static final double MILLIS_PER_TICK = 10;

    private static final double KIB_PER_MIB = 1024;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    /**
     * CPU time, user and system, in milliseconds; steps of ten.
     *
     * @param programs of all but PostgreSQL
     * @param postgres of PostgreSQL
     */
    public record Cpu(double programs, double postgres) {

        /** None. */
        public static final Cpu NONE = new Cpu(0, 0);

        /** Both together. */
        public Cpu plus(Cpu other) {
            return new Cpu(programs + other.programs, postgres + other.postgres);
        }

        /** What came since. */
        public Cpu since(Cpu earlier) {
            return new Cpu(programs - earlier.programs, postgres - earlier.postgres);
        }

        /** This part of it. */
        public Cpu times(double part) {
            return new Cpu(programs * part, postgres * part);
        }

        /** All of it. */
        public double total() {
            return programs + postgres;
        }
    }

    /** Copies the names. */
    public Processes {
        alone = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(alone));
    }

    /** This program. */
    public static Processes own() {
        return new Processes(Map.of("bench", ProcessHandle.current().pid()), OptionalLong.empty());
    }

    /** CPU time so far. */
    public Cpu cpu() {
        double millis = 0;
        for (long pid : alone.values()) {
            millis += ticks(pid, USER, SYSTEM) * MILLIS_PER_TICK;
        }
        double database = 0;
        if (postgres.isPresent()) {
            long root = postgres.getAsLong();
            // Of sessions that have ended, the first process knows what they used.
            long ticks = ticks(root, USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM);
            for (long child : children(root)) {
                ticks += ticks(child, USER, SYSTEM);
            }
            database = ticks * MILLIS_PER_TICK;
        }
        return new Cpu(millis, database);
    }

    /**
     * Resident memory now, in MiB, by name. PostgreSQL's processes share most of theirs, so of each
     * its proportional part is taken.
     */
    public Map<String, Double> memory() {
        Map<String, Double> all = new LinkedHashMap<>();
        alone.forEach((name, pid) -> all.put(name, kib(pid, "status", "VmRSS:") / KIB_PER_MIB));
        if (postgres.isPresent()) {
            long root = postgres.getAsLong();
            long kib =
                    Stream.concat(Stream.of(root), children(root).stream())
                            .mapToLong(pid -> kib(pid, "smaps_rollup", "Pss:"))
                            .sum();
            all.put("postgres", kib / KIB_PER_MIB);
        }
        return all;
    }

    private static List<Long> children(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)
                .toList();
    }

    private static long ticks(long pid, int... fields) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name in parentheses may hold anything; what follows it does not.
            String[] values = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field : fields) {
                ticks += Long.parseLong(values[field]);
            }
            return ticks;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long kib(long pid, String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
