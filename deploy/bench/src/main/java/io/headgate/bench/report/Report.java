package io.headgate.bench.report;

import io.headgate.bench.load.Sample;
import io.headgate.bench.phase.Comparison;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Results as Markdown. */
public final class Report {

    private static final double P50 = 0.5;
    private static final double P99 = 0.99;

    private final StringBuilder text = new StringBuilder();

    private Report() {}

    /**
     * Tables of everything that was seen.
     *
     * @param circumstances lines about machine, time and options
     */
    public static String of(Results results, Iterable<String> circumstances) {
        Report report = new Report();
        report.line("# Results");
        report.line("");
        circumstances.forEach(one -> report.line("- " + one));
        report.verdicts(results);
        report.phases(results);
        report.groups(results);
        report.endToEnd(results);
        report.delay(results);
        report.commits(results);
        return report.text.toString();
    }

    /** One measurement in one line, to be seen while others still run. */
    public static String brief(Row row) {
        Comparison seen = row.seen();
        return format(
                "%,8d users  %-28s x%-3d %8.0f/s %8.2f ms p50 %6.2f ms CPU (PG %.2f)   bare %8.0f/s"
                        + " %6.2f ms CPU (PG %.2f)  ratio %5.2f  CPU %5.2f",
                row.users(),
                row.title(),
                row.concurrency(),
                seen.subject().rate(),
                seen.subject().millis(P50),
                seen.subject().cpuEach(),
                seen.subject().postgresEach(),
                seen.reference().rate(),
                seen.reference().cpuEach(),
                seen.reference().postgresEach(),
                seen.throughput(),
                seen.cpu());
    }

    private void verdicts(Results results) {
        heading("Targets", "target", "seen", "met");
        for (Verdict one : Verdicts.of(results)) {
            row(one.target(), one.seen(), one.met() ? "yes" : "**no**");
        }
    }

    private void phases(Results results) {
        if (results.rows().isEmpty()) {
            return;
        }
        heading(
                "Requests: gateway and PostgreSQL",
                "users",
                "request",
                "conc.",
                "ops/s",
                "p50 ms",
                "p99 ms",
                "CPU ms/op",
                "of it PG",
                "bare ops/s",
                "bare p50",
                "bare p99",
                "bare CPU",
                "of it PG",
                "ops ratio",
                "CPU ratio",
                "resident MiB");
        results.rows().forEach(one -> compared(one.row()));
    }

    private void groups(Results results) {
        if (results.groups().isEmpty()) {
            return;
        }
        heading(
                "One member into a group: large beside small",
                "users",
                "group",
                "conc.",
                "ops/s",
                "p50 ms",
                "p99 ms",
                "CPU ms/op",
                "of it PG",
                "small ops/s",
                "small p50",
                "small p99",
                "small CPU",
                "of it PG",
                "ops ratio",
                "CPU ratio",
                "resident MiB");
        results.groups().forEach(one -> compared(one.row()));
    }

    private void endToEnd(Results results) {
        if (results.endToEnd().isEmpty()) {
            return;
        }
        heading(
                "To the end: gateway, PostgreSQL, Kafka, tenant and asset service",
                "write",
                "answers/s",
                "arrivals/s",
                "CPU ms/op",
                "of it PG",
                "bare CPU",
                "CPU ratio",
                "resident MiB");
        results.endToEnd()
                .forEach(
                        (phase, arrived) -> {
                            Comparison seen = arrived.comparison();
                            row(
                                    phase.title(),
                                    format("%.0f", seen.subject().rate()),
                                    format("%.0f", arrived.arrivals()),
                                    format("%.2f", seen.subject().cpuEach()),
                                    format("%.2f", seen.subject().postgresEach()),
                                    format("%.2f", seen.reference().cpuEach()),
                                    format("%.2f", seen.cpu()),
                                    memory(seen.memory()));
                        });
    }

    private void delay(Results results) {
        results.delay()
                .ifPresent(
                        delay -> {
                            heading(
                                    "From the answer to the sub-account",
                                    "writes/s",
                                    "p50 ms",
                                    "p99 ms",
                                    "most ms",
                                    "not arrived",
                                    "CPU ms/op, all processes");
                            Sample seen = delay.seen();
                            row(
                                    Integer.toString(delay.rate()),
                                    format("%.0f", seen.millis(P50)),
                                    format("%.0f", seen.millis(P99)),
                                    format("%.0f", seen.millis(1)),
                                    Long.toString(seen.failures()),
                                    format("%.2f", seen.cpuEach()));
                        });
    }

    private void commits(Results results) {
        heading(
                "Reference: single-row commits of 1 KB by JDBC, and the load's own cost",
                "conc.",
                "commits/s",
                "p50 ms",
                "p99 ms",
                "PostgreSQL CPU ms",
                "loader CPU ms");
        for (Results.Commits one : results.commits()) {
            Sample seen = one.seen();
            row(
                    Integer.toString(one.concurrency()),
                    format("%.0f", seen.rate()),
                    format("%.2f", seen.millis(P50)),
                    format("%.2f", seen.millis(P99)),
                    format("%.3f", seen.cpuEach()),
                    format("%.3f", seen.loaderEach()));
        }
    }

    private void compared(Row row) {
        Comparison seen = row.seen();
        Sample subject = seen.subject();
        Sample reference = seen.reference();
        row(
                format("%,d", row.users()),
                row.title()
                        + (subject.failures() == 0
                                ? ""
                                : " (" + subject.failures() + " unexpected answers)"),
                Integer.toString(row.concurrency()),
                format("%.0f", subject.rate()),
                format("%.2f", subject.millis(P50)),
                format("%.2f", subject.millis(P99)),
                format("%.2f", subject.cpuEach()),
                format("%.2f", subject.postgresEach()),
                format("%.0f", reference.rate()),
                format("%.2f", reference.millis(P50)),
                format("%.2f", reference.millis(P99)),
                format("%.2f", reference.cpuEach()),
                format("%.2f", reference.postgresEach()),
                format("%.2f", seen.throughput()),
                format("%.2f", seen.cpu()),
                memory(seen.memory()));
    }

    private static String memory(Map<String, Double> memory) {
        return memory.entrySet().stream()
                .map(one -> format("%s %.0f", one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void heading(String title, String... columns) {
        line("");
        line("## " + title);
        line("");
        row(columns);
        line("|---".repeat(columns.length) + "|");
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String one) {
        text.append(one).append('\n');
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
