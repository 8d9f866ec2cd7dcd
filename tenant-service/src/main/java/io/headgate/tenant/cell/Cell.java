package io.headgate.tenant.cell;

import io.headgate.events.contract.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The cell that this deployment serves: its topics, and the name of this replica. */
@ApplicationScoped
public class Cell {

    private final CellConfig config;
    private final Map<String, Object> kafka;
    private final String replica = "tenant-service-" + UUID.randomUUID();

    Cell(CellConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.kafka =
                kafka.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("group.id"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Its name. */
    public String name() {
        return config.name();
    }

    /** What the gateway says. */
    public String accountsTopic() {
        return Topics.accounts(name());
    }

    /** What this service says. */
    public String subAccountsTopic() {
        return Topics.subAccounts(name());
    }

    /** How Kafka is reached: every {@code kafka.*} property. */
    public Map<String, Object> kafka() {
        return kafka;
    }

    /** This replica's name, different in each. */
    public String replica() {
        return replica;
    }
}
