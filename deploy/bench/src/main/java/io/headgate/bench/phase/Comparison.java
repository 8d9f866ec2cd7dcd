package io.headgate.bench.phase;

import io.headgate.bench.load.Load;
import io.headgate.bench.load.Sample;
import java.time.Duration;
import java.util.Map;

/**
 * The gateway beside a reference. They take turns, so that what else the machine does meets both.
 *
 * @param subject the gateway
 * @param reference what it is compared with
 * @param memory what the gateway's side has resident afterwards, in MiB
 */
public record Comparison(Sample subject, Sample reference, Map<String, Double> memory) {

    private static final Duration LEAD_IN = Duration.ofMillis(400);
    private static final int TURNS = 2;

    /** Copies the memory. */
    public Comparison {
        memory = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(memory));
    }

    /**
     * Measures both.
     *
     * @param watched how long each of them is watched altogether
     */
    public static Comparison of(Side subject, Side reference, int concurrency, Duration watched) {
        Sample first = Sample.NONE;
        Sample second = Sample.NONE;
        Duration turn = watched.dividedBy(TURNS);
        for (int i = 0; i < TURNS; i++) {
            first = first.plus(watch(subject, concurrency, turn));
            second = second.plus(watch(reference, concurrency, turn));
        }
        return new Comparison(first, second, subject.processes().memory());
    }

    private static Sample watch(Side side, int concurrency, Duration turn) {
        return Load.during(side.workers(), concurrency, LEAD_IN, turn, side.processes());
    }

    /** The part of the reference's operations a second. */
    public double throughput() {
        return subject.rate() / reference.rate();
    }

    /** How many times the reference's CPU time for each operation. */
    public double cpu() {
        return subject.cpuEach() / reference.cpuEach();
    }
}
