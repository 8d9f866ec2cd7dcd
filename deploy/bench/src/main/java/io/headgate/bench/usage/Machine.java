package io.headgate.bench.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The machine that the figures are of, and how busy it is with other things. */
public final class Machine {

    private static final double KIB_PER_GIB = 1024.0 * 1024.0;

    private Machine() {}

    /** Cores, memory, kernel and JVM, in one line. */
    public static String description() {
        return String.format(
                Locale.ROOT,
                "%d cores, %.0f GiB, Linux %s, %s %s",
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.version"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"));
    }

    /** Runnable processes over the last one, five and fifteen minutes. */
    public static String load() {
        try {
            String[] values = Files.readString(Path.of("/proc/loadavg")).split(" ", -1);
            return values[0] + " " + values[1] + " " + values[2];
        } catch (IOException unknown) {
            return "unknown";
        }
    }

    private static double memory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemTotal:"))
                            .map(line -> line.replaceAll("[^0-9]", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    / KIB_PER_GIB;
        } catch (IOException unknown) {
            return Double.NaN;
        }
    }
}
