package io.headgate.simulator.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what a cycle does, for several threads. */
final class Tally {

    private final long begun = System.nanoTime();
    private final Map<Operation, Long> done = new EnumMap<>(Operation.class);
    private final Map<PatchShape, Long> shapes = new EnumMap<>(PatchShape.class);
    private final List<CycleReport.Failure> failures = new ArrayList<>();
    private long unchanged;
    private long requests;
    private long repeated;

    /** Notes what came of a request; true if it worked. */
    synchronized boolean note(ScimRequest request, ScimClient.Result result, boolean worked) {
        requests += result.attempts();
        repeated += result.attempts() - 1L;
        PatchShape shape = shape(request.body());
        if (shape != null) {
            shapes.merge(shape, 1L, Long::sum);
        }
        if (worked) {
            done.merge(request.operation(), 1L, Long::sum);
        } else {
            failed(request.operation(), request.subject(), result);
        }
        return worked;
    }

    synchronized void skipped(Operation operation, String subject, String why) {
        failures.add(new CycleReport.Failure(operation, subject, 0, why));
    }

    synchronized void unchanged() {
        unchanged++;
    }

    synchronized CycleReport report() {
        return new CycleReport(
                done,
                unchanged,
                shapes,
                requests,
                repeated,
                failures,
                Duration.ofNanos(System.nanoTime() - begun));
    }

    private void failed(Operation operation, String subject, ScimClient.Result result) {
        failures.add(new CycleReport.Failure(operation, subject, result.status(), result.detail()));
    }

    /** Without the flag operations begin with a capital. */
    private static @Nullable PatchShape shape(@Nullable JsonNode body) {
        String op = body == null ? "" : body.path("Operations").path(0).path("op").asText();
        if (op.isEmpty()) {
            return null;
        }
        return op.equals(op.toLowerCase(Locale.ROOT)) ? PatchShape.FLAG_ON : PatchShape.FLAG_OFF;
    }
}
