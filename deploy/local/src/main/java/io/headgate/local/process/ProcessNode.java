package io.headgate.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One running part of a stack, with the same handles for all of them. A part that was stopped or
 * killed starts again on the same data and port.
 */
public abstract class ProcessNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(40);

    private final String name;
    private volatile @Nullable ChildProcess child;

    /** A part that is called so in messages. */
    protected ProcessNode(String name) {
        this.name = name;
    }

    /** Prepares the data and starts the process. */
    protected abstract ChildProcess launch();

    /** Whether it answers; asked again and again until it does. */
    protected abstract boolean ready();

    /** What has to be done each time it is ready, before anybody else uses it. */
    protected void afterReady() {}

    /** How long it may take until it answers. */
    protected abstract Duration startLimit();

    /** Where its output is. */
    public abstract Path log();

    /** What people call it. */
    public final String name() {
        return name;
    }

    /**
     * Starts it and returns when it answers.
     *
     * @throws StackException when it ends or does not answer in time
     */
    public final synchronized void start() {
        launchOnly();
        awaitReady();
    }

    /** Starts it and does not wait; {@link #awaitReady()} has to follow. */
    public final synchronized void launchOnly() {
        if (alive()) {
            throw new StackException(name + " already runs.");
        }
        child = launch();
    }

    /** Returns when it answers. */
    public final void awaitReady() {
        Instant limit = Instant.now().plus(startLimit());
        while (!ready()) {
            if (!alive()) {
                throw new StackException(name + " ended while it started; see " + log() + ".");
            }
            if (Instant.now().isAfter(limit)) {
                throw new StackException(
                        name + " did not answer within " + startLimit() + "; see " + log() + ".");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        afterReady();
    }

    /** Asks it to end, waits, and kills it when that takes more than 15 seconds. */
    public final synchronized void stop() {
        ChildProcess running = child;
        if (running != null) {
            running.stop(PATIENCE);
        }
    }

    /** Ends it as a crash would. */
    public final synchronized void kill9() {
        running().kill9();
    }

    /** Holds it: it keeps its connections and answers nothing. */
    public final void suspend() {
        running().suspend();
    }

    /** Lets it go on after {@link #suspend()}. */
    public final void resume() {
        running().resume();
    }

    /** Stops it when it runs, then starts it on the same data and port. */
    public final synchronized void restart() {
        stop();
        start();
    }

    /** The id of its process. */
    public final long pid() {
        return running().pid();
    }

    /** Whether its process runs. */
    public final boolean alive() {
        ChildProcess running = child;
        return running != null && running.alive();
    }

    /** Completes with the exit status when its present process ends. */
    public final CompletableFuture<Integer> onExit() {
        return running().onExit();
    }

    @Override
    public final void close() {
        stop();
    }

    private ChildProcess running() {
        ChildProcess running = child;
        if (running == null) {
            throw new StackException(name + " was not started.");
        }
        return running;
    }
}
