package io.headgate.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.simulator.entra.Exchange;
import io.headgate.simulator.entra.Operation;
import io.headgate.simulator.entra.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** JSON as people read it: a space after each comma and colon that is not within a text. */
    static String shown(@Nullable JsonNode json) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        String compact = json == null ? "" : json.toString();
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt(i);
            if (c == '"' && (i == 0 || compact.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            }
            text.append(c);
            if (!quoted && (c == ',' || c == ':')) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    /** The last acknowledged change of a kind. */
    Optional<Exchange> last(String subject, Operation operation) {
        return writes(subject).stream()
                .filter(one -> one.request().operation() == operation)
                .reduce((earlier, later) -> later);
    }
}
