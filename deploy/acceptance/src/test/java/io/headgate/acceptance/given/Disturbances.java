package io.headgate.acceptance.given;

import io.headgate.local.process.ProcessNode;
import io.headgate.simulator.entra.Exchange;
import io.headgate.simulator.entra.ScimRequest;
import io.headgate.simulator.entra.Wire;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * Does something to the system each time a random number of further requests has been sent, while
 * the provider goes on. The seed is printed; {@code -Dheadgate.seed} repeats it.
 */
public final class Disturbances implements Wire, AutoCloseable {

    private static final int EARLIEST = 10;

    private final Deque<Planned> planned = new ArrayDeque<>();
    private final List<Future<?>> begun = new ArrayList<>();
    private final ExecutorService hand = Executors.newSingleThreadExecutor();
    private final Random random;
    private int sent;

    private record Planned(int after, Runnable action) {}

    /** None yet. */
    public Disturbances(String test) {
        long seed = Long.getLong("headgate.seed", System.nanoTime());
        System.out.printf("%s: repeat with -Dheadgate.seed=%d%n", test, seed);
        random = new Random(seed);
    }

    /**
     * Kills one of these with SIGKILL and starts it again, that many times in the next cycle.
     *
     * @param requests in how many requests of the cycle, at the latest, all of it happens
     */
    public synchronized void kill(int times, List<? extends ProcessNode> among, int requests) {
        for (int i = 0; i < times; i++) {
            ProcessNode node = among.get(random.nextInt(among.size()));
            int pause = random.nextInt(200);
            plan(
                    requests / times,
                    () -> {
                        node.kill9();
                        rest(pause);
                        node.start();
                    });
        }
    }

    /** Holds a part for a while in the next cycle. */
    public synchronized void suspend(ProcessNode node, int millis, int requests) {
        plan(
                requests,
                () -> {
                    node.suspend();
                    rest(millis);
                    node.resume();
                });
    }

    private void plan(int within, Runnable action) {
        int last = planned.isEmpty() ? sent : planned.getLast().after();
        int wait = EARLIEST + random.nextInt(within - EARLIEST);
        planned.add(new Planned(last + wait, action));
    }

    @Override
    public synchronized void sending(ScimRequest request, int attempt) {
        if (attempt == 1) {
            sent++;
        }
        while (!planned.isEmpty() && planned.element().after() <= sent) {
            begun.add(hand.submit(planned.remove().action()));
        }
    }

    @Override
    public void received(Exchange exchange) {
        // What came of it is the concern of others.
    }

    /** Waits until all that was planned has been done, and was done while requests were sent. */
    public void awaitDone() {
        synchronized (this) {
            if (!planned.isEmpty()) {
                throw new AssertionError(
                        "Planned for request " + planned.element().after() + " of " + sent);
            }
        }
        for (Future<?> one : List.copyOf(begun)) {
            Awaitility.await("disturbance").atMost(2, TimeUnit.MINUTES).until(one::isDone);
            if (one.state() == Future.State.FAILED) {
                throw new AssertionError("A disturbance failed", one.exceptionNow());
            }
        }
    }

    /** Ends the thread that disturbs. */
    @Override
    public void close() {
        hand.shutdownNow();
    }

    private static void rest(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
