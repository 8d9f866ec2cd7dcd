package io.headgate.gateway.publishing;

import io.agroal.api.AgroalDataSource;
import io.headgate.events.contract.Topics;
import io.headgate.events.lease.ShardWorker;
import io.headgate.events.lease.Shift;
import io.headgate.events.publishing.CellTopics;
import io.headgate.events.publishing.PublisherShift;
import io.headgate.gateway.directory.Shards;
import io.headgate.gateway.storage.Replica;
import io.headgate.gateway.storage.WorkAvailable;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Lets each shard be published by one replica at a time, to topics that exist. */
@ApplicationScoped
public class PublishingWorkers {

    private final PublishingConfig config;
    private final AgroalDataSource relay;
    private final List<ShardWorker> workers;
    private final CellTopics topics;
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    PublishingWorkers(
            PublishingConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @DataSource("relay") AgroalDataSource relay,
            Replica replica,
            Epoch epoch) {
        this.config = config;
        this.relay = relay;
        this.topics = new CellTopics(kafka, config.partitions());
        this.workers =
                IntStream.range(0, Shards.COUNT)
                        .mapToObj(
                                shard ->
                                        new ShardWorker(
                                                "publish/" + shard,
                                                replica.name(),
                                                relay,
                                                new CellShift(
                                                        new PublisherShift(
                                                                shard,
                                                                "headgate-gateway-" + shard,
                                                                kafka,
                                                                relay,
                                                                new GatewayPublications()),
                                                        epoch)))
                        .toList();
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            workers.forEach(ShardWorker::start);
        }
    }

    void wake(@Observes WorkAvailable work) {
        if (work == WorkAvailable.UNPUBLISHED) {
            workers.forEach(ShardWorker::wake);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (config.enabled()) {
            workers.forEach(ShardWorker::close);
        }
    }

    /** Publishing, after the topics of all cells were seen to exist. */
    private final class CellShift implements Shift {

        private final PublisherShift publisher;
        private final Epoch epoch;

        CellShift(PublisherShift publisher, Epoch epoch) {
            this.publisher = publisher;
            this.epoch = epoch;
        }

        @Override
        public void begin() throws Exception {
            epoch.refresh();
            ensureTopics();
            publisher.begin();
        }

        @Override
        public int work() throws Exception {
            int sent = publisher.work();
            if (sent > 0) {
                return sent;
            }
            ensureTopics();
            return 0;
        }

        @Override
        public void end() {
            publisher.end();
        }
    }

    private void ensureTopics() throws Exception {
        Set<String> cells = cells();
        cells.removeAll(created);
        if (!cells.isEmpty()) {
            topics.ensure(List.copyOf(cells));
            created.addAll(cells);
        }
    }

    /** Names no super tenant: a cell may host tenants of several. */
    private Set<String> cells() throws SQLException {
        Set<String> cells = new TreeSet<>();
        cells.add(Topics.DEFAULT_CELL);
        try (Connection connection = relay.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select distinct cell from tenant");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                cells.add(rows.getString(1));
            }
        }
        return cells;
    }
}
