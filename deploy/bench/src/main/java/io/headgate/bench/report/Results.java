package io.headgate.bench.report;

import io.headgate.bench.load.Sample;
import io.headgate.bench.phase.EndToEnd;
import io.headgate.bench.phase.RequestPhase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Everything that a run has seen, in the order in which it was seen. */
public final class Results {

    private final List<Commits> commits = new ArrayList<>();
    private final List<PhaseRow> rows = new ArrayList<>();
    private final List<GroupRow> groups = new ArrayList<>();
    private final Map<RequestPhase, EndToEnd.Arrived> endToEnd = new EnumMap<>(RequestPhase.class);
    private Optional<Delay> delay = Optional.empty();

    /**
     * Raw commits.
     *
     * @param concurrency on how many connections
     * @param seen the figures
     */
    public record Commits(int concurrency, Sample seen) {}

    /**
     * A request phase.
     *
     * @param phase which one
     * @param row its figures
     */
    public record PhaseRow(RequestPhase phase, Row row) {}

    /**
     * One member into a large group, beside small ones.
     *
     * @param large members of the large group
     * @param row the large group as the subject, the small ones as the reference
     */
    public record GroupRow(int large, Row row) {}

    /**
     * How long changes take to the sub-account.
     *
     * @param rate writes a second
     * @param seen delays
     */
    public record Delay(int rate, Sample seen) {}

    /** Adds raw commits. */
    public void add(Commits more) {
        commits.add(more);
    }

    /** Adds a request phase. */
    public void add(PhaseRow more) {
        rows.add(more);
    }

    /** Adds groups. */
    public void add(GroupRow more) {
        groups.add(more);
    }

    /** Adds a phase that was followed to its end. */
    public void add(RequestPhase phase, EndToEnd.Arrived more) {
        endToEnd.put(phase, more);
    }

    /** Adds the delays. */
    public void add(Delay more) {
        delay = Optional.of(more);
    }

    List<Commits> commits() {
        return List.copyOf(commits);
    }

    List<PhaseRow> rows() {
        return List.copyOf(rows);
    }

    List<GroupRow> groups() {
        return List.copyOf(groups);
    }

    Map<RequestPhase, EndToEnd.Arrived> endToEnd() {
        return new EnumMap<>(endToEnd);
    }

    Optional<Delay> delay() {
        return delay;
    }

    /** The rows of a phase at a concurrency, by growing population. */
    List<Row> of(RequestPhase phase, int concurrency) {
        return rows.stream()
                .filter(one -> one.phase() == phase && one.row().concurrency() == concurrency)
                .map(PhaseRow::row)
                .sorted((one, other) -> Integer.compare(one.users(), other.users()))
                .toList();
    }

    /** The concurrency that is judged: eight, else the one in the middle. */
    OptionalInt judged() {
        List<Integer> all =
                rows.stream().map(one -> one.row().concurrency()).distinct().sorted().toList();
        if (all.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(all.contains(8) ? 8 : all.get(all.size() / 2));
    }
}
