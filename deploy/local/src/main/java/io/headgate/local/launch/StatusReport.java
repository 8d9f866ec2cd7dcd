package io.headgate.local.launch;

import io.headgate.local.stack.Leftovers;
import io.headgate.local.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What each process of a stack uses. Memory is the proportional set size where Linux tells it, so
 * that what PostgreSQL's processes share counts once; CPU is over a second, of one core.
 */
final class StatusReport {

    private static final Duration SAMPLE = Duration.ofSeconds(1);
    private static final double KIB_PER_MIB = 1024.0;
    private static final double NANOS_PER_PERCENT = SAMPLE.toNanos() / 100.0;

    private StatusReport() {}

    private record Row(String part, ProcessHandle process, long cpuBefore) {}

    static String of(DataDirectory data) {
        List<Row> rows = new ArrayList<>();
        Running.launcher(data).ifPresent(it -> rows.add(new Row("launcher", it, cpuNanos(it))));
        for (Leftovers.Part part : Leftovers.running(data)) {
            rows.add(new Row(part.part(), part.process(), cpuNanos(part.process())));
        }
        if (rows.isEmpty()) {
            return "Headgate does not run on " + data.root() + ".";
        }
        LockSupport.parkNanos(SAMPLE.toNanos());
        StringBuilder text = new StringBuilder("part              pid   memory     CPU\n");
        double total = 0;
        for (Row row : rows) {
            double memory = memoryMib(row.process());
            double cpu = (cpuNanos(row.process()) - row.cpuBefore()) / NANOS_PER_PERCENT;
            total += memory;
            text.append(line(row.part(), row.process().pid(), memory, cpu));
        }
        return text.append(String.format(Locale.ROOT, "%-22s%6.0f MB", "together", total))
                .toString();
    }

    private static String line(String part, long pid, double memory, double cpu) {
        return String.format(Locale.ROOT, "%-14s%7d %6.0f MB %5.1f %%%n", part, pid, memory, cpu);
    }

    /** PostgreSQL works in many processes; the launcher's children are rows of their own. */
    private static Stream<ProcessHandle> family(ProcessHandle process) {
        if (process.info().command().filter(program -> program.endsWith("/java")).isPresent()) {
            return Stream.of(process);
        }
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static double memoryMib(ProcessHandle process) {
        boolean alone = family(process).count() == 1;
        return family(process).mapToLong(one -> memoryKib(one, alone)).sum() / KIB_PER_MIB;
    }

    /** Resident memory of a process alone, the proportional part of one that shares it. */
    private static long memoryKib(ProcessHandle process, boolean alone) {
        return alone ? field(process, "status", "VmRSS:") : field(process, "smaps_rollup", "Pss:");
    }

    private static long field(ProcessHandle process, String file, String name) {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", Long.toString(process.pid()), file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    private static long cpuNanos(ProcessHandle process) {
        return family(process)
                .mapToLong(one -> one.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }
}
