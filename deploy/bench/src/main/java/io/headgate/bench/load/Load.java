package io.headgate.bench.load;

import io.headgate.bench.usage.Processes;
import io.headgate.local.process.StackException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Repeats an operation from several threads at once; each begins anew when it has its answer. */
public final class Load {

    /** Counts all operations of the program, so that what they create never collides. */
    private static final AtomicLong NUMBERS = new AtomicLong();

    private static final int FIRST_ROOM = 4096;

    private final Workers workers;
    private final int concurrency;
    private final AtomicBoolean counting = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong failures = new AtomicLong();
    private final AtomicReference<@Nullable String> firstFailure = new AtomicReference<>();
    private final AtomicReference<@Nullable Exception> broken = new AtomicReference<>();

    private Load(Workers workers, int concurrency) {
        this.workers = workers;
        this.concurrency = concurrency;
    }

    /**
     * Keeps it up for a time.
     *
     * @param leadIn how long it runs before it is watched
     * @param watched how long it is watched
     * @param processes whose CPU time is its cost
     * @throws StackException when a connection breaks or most answers are not the expected ones
     */
    public static Sample during(
            Workers workers,
            int concurrency,
            Duration leadIn,
            Duration watched,
            Processes processes) {
        return new Load(workers, concurrency).watch(leadIn, watched, processes);
    }

    /** Does it so often, as fast as the threads can. */
    public static void times(Workers workers, int concurrency, long count) {
        Load load = new Load(workers, concurrency);
        load.left.set(count);
        join(load.start());
        load.check(count);
    }

    private Sample watch(Duration leadIn, Duration watched, Processes processes) {
        List<Runner> runners = start();
        pause(leadIn);
        Processes.Cpu cpu = processes.cpu();
        Processes.Cpu own = Processes.own().cpu();
        long from = System.nanoTime();
        counting.set(true);
        pause(watched);
        counting.set(false);
        double seconds = (System.nanoTime() - from) / 1e9;
        cpu = processes.cpu().since(cpu);
        own = Processes.own().cpu().since(own);
        over.set(true);
        join(runners);
        long[] all = runners.stream().flatMapToLong(Runner::times).toArray();
        check(all.length);
        return new Sample(seconds, all, cpu, own.total(), failures.get());
    }

    private List<Runner> start() {
        List<Runner> runners = new ArrayList<>();
        for (int i = 0; i < concurrency; i++) {
            Runner runner = new Runner();
            runners.add(runner);
            runner.thread.start();
        }
        return runners;
    }

    private static void join(List<Runner> runners) {
        for (Runner runner : runners) {
            try {
                runner.thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StackException("Interrupted.", interrupted);
            }
        }
    }

    private void check(long expected) {
        Exception cause = broken.get();
        if (cause != null) {
            throw new StackException("The load broke off: " + cause.getMessage(), cause);
        }
        String failure = firstFailure.get();
        if (failure != null) {
            System.err.println(failures.get() + " unexpected answers; the first: " + failure);
        }
        if (failures.get() > expected / 2) {
            throw new StackException("Most answers are not the expected ones: " + failure);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", interrupted);
        }
    }

    private final class Runner implements Runnable {
        private final Thread thread = Thread.ofPlatform().daemon().unstarted(this);
        private long[] nanos = new long[FIRST_ROOM];
        private int count;

        @Override
        public void run() {
            try (Workers.Worker worker = workers.open()) {
                while (!over.get() && left.getAndDecrement() > 0) {
                    one(worker);
                }
            } catch (IOException | SQLException failure) {
                over.set(true);
                broken.compareAndSet(null, failure);
            }
        }

        private void one(Workers.Worker worker) throws IOException, SQLException {
            long number = NUMBERS.getAndIncrement();
            long from = System.nanoTime();
            try {
                worker.once(number);
            } catch (Workers.Unexpected unexpected) {
                failures.incrementAndGet();
                firstFailure.compareAndSet(null, unexpected.getMessage());
                return;
            }
            if (counting.get()) {
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count++] = System.nanoTime() - from;
            }
        }

        java.util.stream.LongStream times() {
            return Arrays.stream(nanos, 0, count);
        }
    }
}
