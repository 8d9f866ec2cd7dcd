package io.headgate.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.bench.load.Sample;
import io.headgate.bench.phase.Comparison;
import io.headgate.bench.phase.RequestPhase;
import io.headgate.bench.usage.Processes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    @Test
    void theWorstPopulationDecides() {
        Results results = new Results();
        results.add(create(1_000, sample(60, 60), sample(100, 50)));
        results.add(create(100_000, sample(40, 60), sample(100, 20)));

        assertThat(Verdicts.of(results))
                .containsExactly(
                        new Verdict(
                                "create user: at least 0.5 of the bare throughput", "0.40", false),
                        new Verdict("create user: at most 2.0 x the bare CPU", "7.50 x", false),
                        new Verdict(
                                "create user: at most 1.3 x slower at 100,000 users than at 1,000",
                                "1.50 x",
                                false));
    }

    @Test
    void delaysAreJudgedByTheirMedianAndTheirTail() {
        Results results = new Results();
        results.add(new Results.Delay(200, sample(10, 0)));

        assertThat(Verdicts.of(results)).extracting(Verdict::met).isEqualTo(List.of(true, true));
    }

    private static Results.PhaseRow create(int users, Sample subject, Sample reference) {
        return new Results.PhaseRow(
                RequestPhase.CREATE,
                new Row(users, "create user", 8, new Comparison(subject, reference, Map.of())));
    }

    private static Sample sample(int operations, double cpuMillis) {
        return new Sample(1, new long[operations], new Processes.Cpu(cpuMillis, 0), 0, 0);
    }
}
