package io.headgate.simulator.demo;

import java.time.Duration;

/** Waits for something that comes by itself, with an end. */
final class Waiting {

    private static final Duration STEP = Duration.ofMillis(200);

    private final long end;

    Waiting(Duration limit) {
        this.end = System.nanoTime() + limit.toNanos();
    }

    /**
     * Waits a little.
     *
     * @throws DemoException with this sentence once the time is over
     */
    void pause(String sentence) {
        if (System.nanoTime() - end > 0) {
            throw new DemoException(sentence);
        }
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoException("The demonstration was interrupted.");
        }
    }
}
