package io.headgate.events.publishing;

import io.headgate.events.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the compacted topic pair of a cell. */
public final class CellTopics {

    private static final int WAIT_SECONDS = 10;

    private final Map<String, Object> kafka;
    private final int partitions;

    /**
     * For a cluster.
     *
     * @param kafka at least {@code bootstrap.servers}
     * @param partitions of each topic that is created; an existing topic keeps its own
     */
    public CellTopics(Map<String, Object> kafka, int partitions) {
        Map<String, Object> all = new java.util.HashMap<>(kafka);
        all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
        all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        this.kafka = Map.copyOf(all);
        this.partitions = partitions;
    }

    /**
     * Makes sure that the pairs of these cells exist.
     *
     * @throws ExecutionException if the broker refuses
     * @throws TimeoutException if it does not answer
     */
    public void ensure(List<String> cells)
            throws ExecutionException, TimeoutException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            for (String cell : cells) {
                for (String topic : List.of(Topics.accounts(cell), Topics.subAccounts(cell))) {
                    create(admin, topic);
                }
            }
        }
    }

    private void create(Admin admin, String name)
            throws ExecutionException, TimeoutException, InterruptedException {
        NewTopic topic =
                new NewTopic(name, Optional.of(partitions), Optional.empty())
                        .configs(
                                Map.of(
                                        TopicConfig.CLEANUP_POLICY_CONFIG,
                                        TopicConfig.CLEANUP_POLICY_COMPACT));
        try {
            admin.createTopics(List.of(topic)).all().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
