package io.headgate.acceptance.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.headgate.acceptance.state.Databases;
import io.headgate.local.stack.Service;
import io.headgate.simulator.entra.Exchange;
import io.headgate.simulator.entra.Operation;
import io.headgate.simulator.entra.Wire;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the gateway has promised: every 2xx to a write, and which answers were none. */
public final class Acknowledgements implements Wire {

    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger broken = new AtomicInteger();

    @Override
    public void received(Exchange exchange) {
        switch (exchange.outcome()) {
            case Exchange.Outcome.Broken none -> broken.incrementAndGet();
            case Exchange.Outcome.Answered answer -> {
                statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                        .incrementAndGet();
                if (exchange.acknowledgedWrite()
                        && (exchange.request().operation() == Operation.CREATE_USER
                                || exchange.request().operation() == Operation.CREATE_GROUP)) {
                    created.add(id(answer.body()));
                }
            }
        }
    }

    private static String id(String body) {
        try {
            return Api.JSON.readTree(body).path("id").asText();
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("An acknowledgement is no JSON: " + body, notJson);
        }
    }

    /** Acknowledged users and groups that the directory does not have. */
    public Set<String> lost(Databases databases) {
        Set<String> lost = new TreeSet<>(created);
        databases
                .rows(
                        Service.GATEWAY,
                        "select id from directory_user union all select id from directory_group")
                .forEach(row -> lost.remove(row.getFirst()));
        return lost;
    }

    /** How many answers were errors of the server. */
    public int serverErrors() {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getKey() >= 500)
                .mapToInt(entry -> entry.getValue().get())
                .sum();
    }

    /** How many requests had no answer. */
    public int broken() {
        return broken.get();
    }

    /** Numbers for people. */
    @Override
    public String toString() {
        return "answers by status " + new TreeMap<>(statuses) + ", without answer " + broken;
    }
}
