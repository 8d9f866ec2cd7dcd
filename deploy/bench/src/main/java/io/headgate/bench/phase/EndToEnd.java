package io.headgate.bench.phase;

import io.headgate.bench.load.Load;
import io.headgate.bench.load.Sample;
import io.headgate.bench.platform.Downstream;
import io.headgate.bench.usage.Processes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Writes as fast as the gateway takes them, paid for by everybody whom they reach. */
public final class EndToEnd {

    private static final Duration LEAD_IN = Duration.ofMillis(400);

    private final Downstream downstream;
    private final Processes everything;

    /** All of these processes pay. */
    public EndToEnd(Downstream downstream, Processes everything) {
        this.downstream = downstream;
        this.everything = everything;
    }

    /**
     * What was seen.
     *
     * @param comparison the answers, and the CPU time until the last change had arrived
     * @param arrivals changes a second, from the first request to the last arrival
     */
    public record Arrived(Comparison comparison, double arrivals) {}

    /** Writes, and waits until the asset service knows all of it. */
    public Arrived measure(Side subject, Side reference, int concurrency, Duration watched)
            throws SQLException {
        Duration turn = watched.dividedBy(2);
        Sample before = watch(reference, concurrency, turn);
        Processes.Cpu cpu = everything.cpu();
        long from = System.nanoTime();
        Sample written =
                Load.during(
                        subject.workers(),
                        concurrency,
                        Duration.ZERO,
                        watched,
                        subject.processes());
        downstream.await();
        double seconds = (System.nanoTime() - from) / 1e9;
        cpu = everything.cpu().since(cpu);
        Map<String, Double> memory = everything.memory();
        Sample paid =
                new Sample(
                        written.seconds(),
                        written.nanos(),
                        cpu,
                        written.loaderMillis(),
                        written.failures());
        Sample after = watch(reference, concurrency, turn);
        return new Arrived(
                new Comparison(paid, before.plus(after), memory), paid.operations() / seconds);
    }

    private static Sample watch(Side side, int concurrency, Duration turn) {
        return Load.during(side.workers(), concurrency, LEAD_IN, turn, side.processes());
    }
}
