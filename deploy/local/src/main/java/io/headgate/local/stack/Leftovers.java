package io.headgate.local.stack;

import io.headgate.local.process.ProcessMark;
import io.headgate.local.process.Signal;
import io.headgate.local.process.StackException;
import io.headgate.local.storage.DataDirectory;
import io.headgate.local.storage.DataLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Processes that a stack left running when its launcher was killed. */
public final class Leftovers {

    private static final Duration DYING = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);

    private Leftovers() {}

    /**
     * A process with the name that its data directory knows it by.
     *
     * @param part the name
     * @param process the process
     */
    public record Part(String part, ProcessHandle process) {}

    /** What runs on a data directory, the launcher left out. */
    public static List<Part> running(DataDirectory data) {
        List<Part> parts = new ArrayList<>();
        for (Path file : marks(data)) {
            String part = file.getFileName().toString().replace(".pid", "");
            Optional<ProcessHandle> process = ProcessMark.read(file).flatMap(ProcessMark::running);
            if (!part.equals(DataLock.HOLDER) && process.isPresent()) {
                parts.add(new Part(part, process.get()));
            }
        }
        return List.copyOf(parts);
    }

    /**
     * Waits for what is just ending, and repairs what a crash leaves.
     *
     * @throws StackException when something keeps running
     */
    public static void require(DataDirectory data) {
        Instant limit = Instant.now().plus(DYING);
        List<Part> running = running(data);
        while (!running.isEmpty() && Instant.now().isBefore(limit)) {
            LockSupport.parkNanos(POLL.toNanos());
            running = running(data);
        }
        if (!running.isEmpty()) {
            Part first = running.getFirst();
            throw new StackException(
                    "An earlier run left "
                            + first.part()
                            + " (process "
                            + first.process().pid()
                            + ") running on "
                            + data.root()
                            + ": end it with ./run stop.");
        }
        removeStalePostmaster(data);
    }

    /** Ends what is left: first it is asked, after the time it is killed. Returns the names. */
    public static List<String> end(DataDirectory data, Duration patience) {
        List<Part> running = running(data);
        for (Part one : running) {
            Signal.CONT.send(one.process().pid());
            (one.part().equals("postgres") ? Signal.INT : Signal.TERM).send(one.process().pid());
        }
        Instant limit = Instant.now().plus(patience);
        while (running.stream().anyMatch(one -> one.process().isAlive())
                && Instant.now().isBefore(limit)) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        running.forEach(one -> one.process().destroyForcibly());
        return running.stream().map(Part::part).toList();
    }

    /**
     * PostgreSQL takes a process that merely got the same id for its predecessor, which is usual
     * after the restart of a container.
     */
    private static void removeStalePostmaster(DataDirectory data) {
        Path file = data.part("postgres").resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            Optional<String> program =
                    ProcessHandle.of(pid).flatMap(process -> process.info().command());
            if (program.filter(command -> command.endsWith("/postgres")).isEmpty()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new StackException("The file " + file + " cannot be used.", failure);
        }
    }

    private static List<Path> marks(DataDirectory data) {
        if (!Files.isDirectory(data.marks())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(data.marks())) {
            return all.filter(file -> file.toString().endsWith(".pid")).sorted().toList();
        } catch (IOException failure) {
            throw new StackException("The folder " + data.marks() + " cannot be read.", failure);
        }
    }
}
