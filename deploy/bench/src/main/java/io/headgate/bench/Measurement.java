package io.headgate.bench;

import io.headgate.bench.load.Load;
import io.headgate.bench.load.Sample;
import io.headgate.bench.load.Target;
import io.headgate.bench.load.Workers;
import io.headgate.bench.phase.Arrival;
import io.headgate.bench.phase.Comparison;
import io.headgate.bench.phase.EndToEnd;
import io.headgate.bench.phase.RawCommits;
import io.headgate.bench.phase.RequestPhase;
import io.headgate.bench.phase.Scripts;
import io.headgate.bench.phase.Side;
import io.headgate.bench.platform.BareNode;
import io.headgate.bench.platform.DirectoryTables;
import io.headgate.bench.platform.Downstream;
import io.headgate.bench.platform.Organisation;
import io.headgate.bench.platform.Platform;
import io.headgate.bench.platform.Population;
import io.headgate.bench.platform.ReferenceTables;
import io.headgate.bench.report.Report;
import io.headgate.bench.report.Results;
import io.headgate.bench.report.Row;
import io.headgate.bench.usage.Processes;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** What is played against one running stack. */
final class Measurement implements AutoCloseable {

    private static final int JUDGED = 8;
    private static final Duration LEAD_IN = Duration.ofMillis(400);
    private static final int DELAY_TURNS = 4;
    private static final int LARGEST_GROUP = 50_000;

    private final BenchOptions options;
    private final Platform platform;
    private final Results results;
    private final PrintStream out;
    private final ReferenceTables references;
    private final BareNode bare;
    private final Target gateway;
    private final DirectoryTables tables;
    private final Population population;
    private final Scripts scripts;

    private Measurement(Bench bench, Platform platform, Organisation.Connected organisation)
            throws SQLException {
        this.options = bench.options();
        this.platform = platform;
        this.results = bench.results();
        this.out = bench.out();
        this.references = new ReferenceTables(platform.postgres());
        this.bare = new BareNode(platform);
        this.gateway =
                new Target(platform.gateway(), organisation.token(), "application/scim+json");
        this.tables = DirectoryTables.of(platform, organisation.superTenant());
        this.population = new Population(gateway, tables);
        this.scripts = new Scripts(population);
    }

    /** Starts what is beside the stack. */
    static Measurement begin(Bench bench, Platform platform, Organisation.Connected organisation)
            throws SQLException {
        Measurement measurement = new Measurement(bench, platform, organisation);
        measurement.references.prepare();
        measurement.bare.start();
        return measurement;
    }

    /** Follows changes to their end. */
    void delivery() throws SQLException {
        Processes everything = platform.everything();
        try (Downstream downstream = new Downstream(platform)) {
            population.grow(options.sizes().getFirst());
            downstream.await();
            for (RequestPhase phase : List.of(RequestPhase.CREATE, RequestPhase.PATCH)) {
                warmUp(phase);
                downstream.await();
            }
            EndToEnd endToEnd = new EndToEnd(downstream, everything);
            for (RequestPhase phase : List.of(RequestPhase.CREATE, RequestPhase.PATCH)) {
                EndToEnd.Arrived arrived =
                        endToEnd.measure(
                                subject(phase), reference(phase), JUDGED, options.watched());
                results.add(phase, arrived);
                out.println(
                        Report.brief(
                                new Row(
                                        population.size(),
                                        phase.title() + ", to the end",
                                        JUDGED,
                                        arrived.comparison())));
                downstream.await();
            }
            Sample delay =
                    new Arrival(
                                    gateway,
                                    population,
                                    options.rate(),
                                    options.watched().multipliedBy(DELAY_TURNS))
                            .measure(downstream, everything);
            results.add(new Results.Delay(options.rate(), delay));
            out.printf(
                    Locale.ROOT,
                    "answer to sub-account: p50 %.0f ms, p99 %.0f ms, not arrived %d%n",
                    delay.millis(0.5),
                    delay.millis(0.99),
                    delay.failures());
        }
    }

    /** Measures requests at each size and concurrency. */
    void requests() throws SQLException {
        boolean cold = true;
        for (int size : options.sizes()) {
            population.grow(size);
            if (cold) {
                for (RequestPhase phase : phases()) {
                    warmUp(phase);
                }
                restore();
                cold = false;
            }
            for (int concurrency : options.concurrency()) {
                commits(concurrency);
                for (RequestPhase phase : phases()) {
                    request(phase, concurrency);
                }
            }
        }
        if (options.only().isEmpty() && platform.own()) {
            largeGroup();
        }
    }

    @Override
    public void close() {
        bare.close();
    }

    private List<RequestPhase> phases() {
        return java.util.Arrays.stream(RequestPhase.values())
                .filter(
                        phase ->
                                options.only().isEmpty()
                                        || phase.title().contains(options.only().get()))
                .toList();
    }

    private void request(RequestPhase phase, int concurrency) throws SQLException {
        Comparison seen =
                Comparison.of(subject(phase), reference(phase), concurrency, options.watched());
        Row row = new Row(population.size(), phase.title(), concurrency, seen);
        results.add(new Results.PhaseRow(phase, row));
        out.println(Report.brief(row));
        restore();
    }

    private void largeGroup() throws SQLException {
        int members = Math.min(LARGEST_GROUP, population.size() / 2);
        UUID group = tables.group("Large group", members);
        Side large =
                new Side(
                        Workers.http(gateway, number -> scripts.addOneOf(group, number)),
                        platform.answering());
        Side small =
                new Side(
                        Workers.http(
                                gateway,
                                number ->
                                        scripts.addOneOf(
                                                population.team((int) (number % Population.TEAMS)),
                                                number)),
                        platform.answering());
        Row row =
                new Row(
                        population.size(),
                        String.format(Locale.ROOT, "group of %,d", members),
                        1,
                        Comparison.of(large, small, 1, options.watched()));
        results.add(new Results.GroupRow(members, row));
        out.println(Report.brief(row));
    }

    private void commits(int concurrency) throws SQLException {
        OptionalLong postgres = platform.answering().postgres();
        Sample seen =
                Load.during(
                        new RawCommits(references),
                        concurrency,
                        LEAD_IN,
                        options.watched().dividedBy(2),
                        new Processes(Map.of(), postgres));
        results.add(new Results.Commits(concurrency, seen));
    }

    /** The first operations of a JVM are slow, on either side. */
    private void warmUp(RequestPhase phase) {
        Duration time = options.watched().plusSeconds(1);
        for (Side side : List.of(subject(phase), reference(phase))) {
            Load.during(
                    side.workers(), JUDGED, time.dividedBy(2), time.dividedBy(2), side.processes());
        }
    }

    private void restore() throws SQLException {
        population.restore();
        references.restore();
    }

    private Side subject(RequestPhase phase) {
        return new Side(
                Workers.http(gateway, number -> scripts.gateway(phase, number)),
                platform.answering());
    }

    private Side reference(RequestPhase phase) {
        return new Side(
                Workers.http(bare.target(), number -> scripts.bare(phase.reference(), number)),
                bare.answering());
    }
}
