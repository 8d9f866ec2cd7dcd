package io.headgate.simulator.demo;

import io.headgate.simulator.entra.Exchange;
import io.headgate.simulator.entra.Operation;
import io.headgate.simulator.entra.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps what was said about those whose story is told. */
final class Recorder implements Wire {

    private final Set<String> subjects;
    private final List<Exchange> kept = new ArrayList<>();

    /** Keeps the exchanges about these subjects: nicknames, names of groups. */
    Recorder(Set<String> subjects) {
        this.subjects = Set.copyOf(subjects);
    }

    @Override
    public synchronized void received(Exchange exchange) {
        if (subjects.contains(exchange.request().subject())) {
            kept.add(exchange);
        }
    }

    /** The changes of a subject that were acknowledged, in order. */
    synchronized List<Exchange> writes(String subject) {
        return kept.stream()
                .filter(one -> one.request().subject().equals(subject))
                .filter(Exchange::acknowledgedWrite)
                .toList();
    }

    /** The last acknowledged change of a kind. */
    Optional<Exchange> last(String subject, Operation operation) {
        return writes(subject).stream()
                .filter(one -> one.request().operation() == operation)
                .reduce((earlier, later) -> later);
    }
}
