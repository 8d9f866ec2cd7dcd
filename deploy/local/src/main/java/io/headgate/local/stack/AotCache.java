package io.headgate.local.stack;

import io.headgate.local.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The file with what a JVM learned about a service's classes, beside its jar: it makes the start
 * several times quicker. Used when it is newer than the jar.
 */
public final class AotCache {

    private AotCache() {}

    /** Where the file of a jar is, for JVMs with these flags: another collector needs another. */
    public static Path file(Path jar, List<String> jvm) {
        String flags = Integer.toHexString(jvm.hashCode());
        return jar.resolveSibling("headgate-" + flags + ".aot");
    }

    /** Whether there is a file that fits the jar. */
    public static boolean fits(Path jar, List<String> jvm) {
        Path file = file(jar, jvm);
        try {
            return Files.exists(file)
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar))
                            > 0;
        } catch (IOException failure) {
            throw new StackException("The age of " + file + " cannot be read.", failure);
        }
    }

    /** Whether every service has a file that fits. */
    public static boolean fitsAll(StackOptions options) {
        return Arrays.stream(Service.values())
                .allMatch(service -> fits(service.jar(options.repository()), options.jvm()));
    }

    /** The flags that use or write the file. */
    static List<String> flags(Path jar, StackOptions options) {
        Path file = file(jar, options.jvm());
        return switch (options.aot()) {
            case WHERE_IT_FITS ->
                    fits(jar, options.jvm())
                            ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off")
                            : List.of();
            case RECORD -> List.of("-XX:AOTCacheOutput=" + file);
        };
    }
}
