package io.headgate.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A process as a file remembers it: its id and when it began, so that a later process that got the
 * same id is not taken for it.
 *
 * @param pid the process id
 * @param started when the process began
 */
public record ProcessMark(long pid, Instant started) {

    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    /** The mark of a running process. */
    public static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(
                process.pid(), process.info().startInstant().orElseGet(Instant::now));
    }

    /** Reads a mark; empty when there is no such file or it is not a mark. */
    public static Optional<ProcessMark> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of(
                            new ProcessMark(
                                    Long.parseLong(lines.get(0)), Instant.parse(lines.get(1))));
        } catch (IOException | IllegalArgumentException | DateTimeException absent) {
            return Optional.empty();
        }
    }

    /** Writes the mark to a file. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, pid + "\n" + started + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The process, when it still runs. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> sameStart(process.info().startInstant()));
    }

    private boolean sameStart(Optional<Instant> start) {
        return start.isEmpty()
                || Duration.between(start.get(), started).abs().compareTo(TOLERANCE) < 0;
    }
}
