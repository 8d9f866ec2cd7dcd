package io.headgate.bench.report;

import io.headgate.bench.phase.Comparison;
import io.headgate.bench.phase.EndToEnd;
import io.headgate.bench.phase.RequestPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Judges results by the targets. Ratios are of turns within one run, so a busy machine is fair. */
final class Verdicts {

    private static final double SLOWER = 1.3;
    private static final double LARGE_GROUP = 1.5;
    private static final double END_TO_END_CPU = 5;
    private static final double DELAY_P50 = 250;
    private static final double DELAY_P99 = 1000;
    private static final double P50 = 0.5;
    private static final double P99 = 0.99;

    private final Results results;
    private final List<Verdict> all = new ArrayList<>();

    private Verdicts(Results results) {
        this.results = results;
    }

    static List<Verdict> of(Results results) {
        Verdicts verdicts = new Verdicts(results);
        results.judged()
                .ifPresent(
                        concurrency -> {
                            for (RequestPhase phase : RequestPhase.values()) {
                                verdicts.phase(phase, concurrency);
                            }
                            for (RequestPhase phase : RequestPhase.values()) {
                                verdicts.growth(phase, concurrency);
                            }
                        });
        verdicts.groups();
        results.endToEnd().forEach(verdicts::endToEnd);
        verdicts.delay();
        return List.copyOf(verdicts.all);
    }

    private void phase(RequestPhase phase, int concurrency) {
        List<Row> rows = results.of(phase, concurrency);
        RequestPhase.Allowed allowed = phase.allowed();
        if (rows.isEmpty() || !allowed.something()) {
            return;
        }
        double throughput =
                rows.stream().mapToDouble(row -> row.seen().throughput()).min().orElseThrow();
        double cpu = rows.stream().mapToDouble(row -> row.seen().cpu()).max().orElseThrow();
        add(
                phase.title()
                        + text(": at least %.1f of the bare throughput", allowed.throughput()),
                text("%.2f", throughput),
                throughput >= allowed.throughput());
        add(
                phase.title() + text(": at most %.1f x the bare CPU", allowed.cpu()),
                text("%.2f x", cpu),
                cpu <= allowed.cpu());
    }

    private void growth(RequestPhase phase, int concurrency) {
        List<Row> rows = results.of(phase, concurrency);
        if (rows.size() < 2) {
            return;
        }
        Row small = rows.getFirst();
        Row large = rows.getLast();
        double slower = small.seen().throughput() / large.seen().throughput();
        add(
                phase.title()
                        + text(
                                ": at most %.1f x slower at %,d users than at %,d",
                                SLOWER, large.users(), small.users()),
                text("%.2f x", slower),
                slower <= SLOWER);
    }

    private void groups() {
        for (Results.GroupRow one : results.groups()) {
            Comparison seen = one.row().seen();
            double slower = seen.subject().millis(P50) / seen.reference().millis(P50);
            add(
                    text(
                            "one member into a group of %,d: at most %.1f x a group of 10 (p50)",
                            one.large(), LARGE_GROUP),
                    text("%.2f x", slower),
                    slower <= LARGE_GROUP);
        }
    }

    private void endToEnd(RequestPhase phase, EndToEnd.Arrived arrived) {
        double cpu = arrived.comparison().cpu();
        add(
                phase.title()
                        + text(
                                ", everything downstream included: at most %.0f x the bare CPU",
                                END_TO_END_CPU),
                text("%.2f x", cpu),
                cpu <= END_TO_END_CPU);
    }

    private void delay() {
        results.delay()
                .ifPresent(
                        delay -> {
                            double p50 = delay.seen().millis(P50);
                            double p99 = delay.seen().millis(P99);
                            String pace = text(" at %d writes a second", delay.rate());
                            add(
                                    "answer to sub-account, p50: less than 250 ms" + pace,
                                    text("%.0f ms", p50),
                                    p50 < DELAY_P50);
                            add(
                                    "answer to sub-account, p99: less than 1 s" + pace,
                                    text("%.0f ms", p99),
                                    p99 < DELAY_P99 && delay.seen().failures() == 0);
                        });
    }

    private void add(String target, String seen, boolean met) {
        all.add(new Verdict(target, seen, met));
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
