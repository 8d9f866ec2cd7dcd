package io.headgate.simulator.entra;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Does something for each of many, some at a time.
 *
 * @param width how many at a time
 * @param progress hears how far it is
 */
record Lanes(int width, Progress progress) {

    <T> void each(Progress.Stage stage, List<T> all, Consumer<T> task) {
        if (all.isEmpty()) {
            return;
        }
        AtomicInteger done = new AtomicInteger();
        List<Callable<Void>> tasks =
                all.stream()
                        .<Callable<Void>>map(
                                one ->
                                        () -> {
                                            task.accept(one);
                                            progress.at(stage, done.incrementAndGet(), all.size());
                                            return null;
                                        })
                        .toList();
        try (ExecutorService lanes =
                Executors.newFixedThreadPool(width, Thread.ofVirtual().factory())) {
            try {
                for (Future<Void> future : lanes.invokeAll(tasks)) {
                    future.get();
                }
            } catch (ExecutionException failed) {
                lanes.shutdownNow();
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException interrupted) {
                lanes.shutdownNow();
                Thread.currentThread().interrupt();
                throw new ProviderException("The provisioning was interrupted.", interrupted);
            }
        }
    }
}
