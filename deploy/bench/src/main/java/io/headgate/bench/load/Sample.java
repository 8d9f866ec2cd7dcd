package io.headgate.bench.load;

import io.headgate.bench.usage.Processes;
import java.util.Arrays;

/**
 * What was seen of one operation.
 *
 * @param seconds how long it was watched
 * @param nanos how long each operation took, in ascending order
 * @param cpu CPU time of the processes that belong to it
 * @param loaderMillis CPU time of the program that sent the load
 * @param failures operations with another answer than the expected one; not among the others
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sample(
        double seconds, long[] nanos, Processes.Cpu cpu, double loaderMillis, long failures) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** Nothing seen yet. */
    public static final Sample NONE = new Sample(0, new long[0], Processes.Cpu.NONE, 0, 0);

    /** Sorts the times. */
    public Sample {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    /** Both together. */
    public Sample plus(Sample other) {
        long[] all = Arrays.copyOf(nanos, nanos.length + other.nanos.length);
        System.arraycopy(other.nanos, 0, all, nanos.length, other.nanos.length);
        return new Sample(
                seconds + other.seconds,
                all,
                cpu.plus(other.cpu),
                loaderMillis + other.loaderMillis,
                failures + other.failures);
    }

    /** How many there were. */
    public int operations() {
        return nanos.length;
    }

    /** Operations a second. */
    public double rate() {
        return operations() / seconds;
    }

    /** Milliseconds that this part of the operations, from 0 to 1, did not exceed. */
    public double millis(double part) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int at = (int) Math.ceil(part * nanos.length) - 1;
        return nanos[Math.clamp(at, 0, nanos.length - 1)] / NANOS_PER_MILLI;
    }

    /** Milliseconds of CPU for one operation. */
    public double cpuEach() {
        return cpu.total() / operations();
    }

    /** The part of it that PostgreSQL takes. */
    public double postgresEach() {
        return cpu.postgres() / operations();
    }

    /** The same, of the program that sent the load. */
    public double loaderEach() {
        return loaderMillis / operations();
    }
}
