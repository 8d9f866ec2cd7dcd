package io.headgate.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that was started here, and everything it started itself. */
public final class ChildProcess {

    private static final long LOG_KEPT = 5L << 20;

    private final ChildSpec spec;
    private final Process process;
    private volatile boolean suspended;

    private ChildProcess(ChildSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    /** Starts the process; its standard input stays open for as long as this JVM lives. */
    public static ChildProcess start(ChildSpec spec) {
        Path log = spec.files().log();
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            if (Files.exists(log) && Files.size(log) > LOG_KEPT) {
                Files.move(
                        log,
                        log.resolveSibling(log.getFileName() + ".1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder =
                    new ProcessBuilder(
                            Spawner.bound(
                                    spec.identity().prefix(), spec.stopSignal(), spec.command()));
            builder.environment().putAll(spec.environment());
            builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            Process process = Spawner.spawn(builder);
            ProcessMark.of(process.toHandle()).write(spec.files().mark());
            return new ChildProcess(spec, process);
        } catch (IOException failure) {
            throw new UncheckedIOException(spec.name() + " could not be started", failure);
        }
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** Whether it runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Completes with the exit status when the process ends. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks it to end, and kills it when it has not within the time. */
    public void stop(Duration patience) {
        if (process.isAlive()) {
            if (suspended) {
                resume();
            }
            spec.stopSignal().send(process.pid());
            if (!ended(patience)) {
                kill9();
            }
        }
        forget();
    }

    /** Ends it and what it started at once, as a crash would. */
    public void kill9() {
        List<ProcessHandle> all = tree();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
        forget();
    }

    /** Holds it and what it started. */
    public void suspend() {
        suspended = true;
        tree().forEach(one -> Signal.STOP.send(one.pid()));
    }

    /** Lets it and what it started go on. */
    public void resume() {
        tree().forEach(one -> Signal.CONT.send(one.pid()));
        suspended = false;
    }

    private List<ProcessHandle> tree() {
        ProcessHandle root = process.toHandle();
        return Stream.concat(Stream.of(root), root.descendants())
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(spec.files().mark());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
