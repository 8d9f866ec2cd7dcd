package io.headgate.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start and how to stop it.
 *
 * @param name what people call it, for messages
 * @param command program and arguments
 * @param environment variables in addition to those of this process
 * @param identity as whom it runs
 * @param files its log and the file with its mark
 * @param stopSignal what asks it to end, also sent when this process dies
 */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Identity identity,
        Files files,
        Signal stopSignal) {

    /** Copies the collections. */
    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * Where a child leaves traces.
     *
     * @param log its output, appended to
     * @param mark its {@link ProcessMark}
     */
    public record Files(Path log, Path mark) {}
}
