package io.headgate.simulator.entra;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a cycle did.
 *
 * @param done successful operations
 * @param unchanged users that were found and needed no change
 * @param shapes how many PATCH requests had which shape
 * @param requests attempts, the repeated ones included
 * @param repeated attempts after the first
 * @param failures what did not work in the end
 * @param took how long it took
 */
public record CycleReport(
        Map<Operation, Long> done,
        long unchanged,
        Map<PatchShape, Long> shapes,
        long requests,
        long repeated,
        List<Failure> failures,
        Duration took) {

    /** Copies what can change; operations are in the order of a cycle. */
    public CycleReport {
        Map<Operation, Long> ordered = new EnumMap<>(Operation.class);
        ordered.putAll(done);
        done = Collections.unmodifiableMap(ordered);
        shapes = Map.copyOf(shapes);
        failures = List.copyOf(failures);
    }

    /** How often an operation succeeded. */
    public long count(Operation operation) {
        return done.getOrDefault(operation, 0L);
    }

    /** Acknowledged changes of the directory. */
    public long writes() {
        return done.entrySet().stream()
                .filter(entry -> entry.getKey().write())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * An operation that did not work.
     *
     * @param operation what it was for
     * @param subject whom it was about
     * @param status the HTTP status; 0 without an answer
     * @param detail the SCIM detail, as an administrator reads it in the provider's log
     */
    public record Failure(Operation operation, String subject, int status, String detail) {}
}
