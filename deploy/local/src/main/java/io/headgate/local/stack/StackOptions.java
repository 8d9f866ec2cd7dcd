package io.headgate.local.stack;

import io.headgate.local.storage.DataDirectory;
import io.headgate.local.storage.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start a stack.
 *
 * @param repository the source tree with the built services
 * @param data where it keeps everything; what is there is used again
 * @param ports where it listens
 * @param jvm flags of the services' JVMs
 * @param aot what to do with the services' {@link AotCache}
 * @param settings properties that every service gets in addition, by their dotted names
 */
public record StackOptions(
        Path repository,
        DataDirectory data,
        StackPorts ports,
        List<String> jvm,
        AotUse aot,
        Map<String, String> settings) {

    /** What to do with the services' {@link AotCache}. */
    public enum AotUse {
        /** Use it where it fits the jar. */
        WHERE_IT_FITS,
        /** Write it when the JVM ends. */
        RECORD
    }

    /** Little memory and a quick start; the environment variable HEADGATE_JVM replaces them. */
    private static final String USUAL_JVM =
            "-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx160m -Xss512k"
                    + " -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25"
                    + " -XX:TieredStopAtLevel=1";

    /** Copies the collections. */
    public StackOptions {
        jvm = List.copyOf(jvm);
        settings = Map.copyOf(settings);
    }

    /** The usual flags, on this data and these ports. */
    public static StackOptions of(DataDirectory data, StackPorts ports) {
        String chosen = System.getenv("HEADGATE_JVM");
        String flags = chosen == null || chosen.isBlank() ? USUAL_JVM : chosen;
        return new StackOptions(
                Repository.root(),
                data,
                ports,
                List.of(flags.strip().split("\\s+")),
                AotUse.WHERE_IT_FITS,
                Map.of());
    }

    /** The same, with JVMs that write the services' {@link AotCache} when they end. */
    public StackOptions recording() {
        return new StackOptions(repository, data, ports, jvm, AotUse.RECORD, settings);
    }

    /** The same, listening elsewhere. */
    StackOptions withPorts(StackPorts other) {
        return new StackOptions(repository, data, other, jvm, aot, settings);
    }

    /** The same, with settings for every service. */
    public StackOptions withSettings(Map<String, String> more) {
        return new StackOptions(repository, data, ports, jvm, aot, more);
    }
}
