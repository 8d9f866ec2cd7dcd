package io.headgate.tenant.publishing;

import io.headgate.events.lease.ShardWorker;
import io.headgate.events.lease.Shift;
import io.headgate.events.publishing.CellTopics;
import io.headgate.events.publishing.PublisherShift;
import io.headgate.tenant.cell.Cell;
import io.headgate.tenant.storage.Relay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One worker a shard sends what is unpublished. */
@ApplicationScoped
public class Publishers {

    private final Cell cell;
    private final PublishingConfig config;
    private final Relay relay;
    private final UnpublishedStates source;
    private final List<ShardWorker> workers = new ArrayList<>();

    Publishers(Cell cell, PublishingConfig config, Relay relay, UnpublishedStates source) {
        this.cell = cell;
        this.config = config;
        this.relay = relay;
        this.source = source;
    }

    void start(@Observes StartupEvent event) {
        IntStream.range(0, config.shards()).mapToObj(this::worker).forEach(workers::add);
        workers.forEach(ShardWorker::start);
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(ShardWorker::close);
    }

    /** Says that something is unpublished. Cheap; from any thread. */
    public void wake() {
        workers.forEach(ShardWorker::wake);
    }

    private ShardWorker worker(int shard) {
        String name = "headgate-tenant-service-" + cell.name() + "-publisher-" + shard;
        return new ShardWorker(
                name,
                cell.replica(),
                relay.dataSource(),
                new TopicShift(
                        new PublisherShift(shard, name, cell.kafka(), relay.dataSource(), source)));
    }

    /** Makes sure of the topics before the first record. */
    private final class TopicShift implements Shift {

        private final PublisherShift publisher;

        TopicShift(PublisherShift publisher) {
            this.publisher = publisher;
        }

        @Override
        public void begin() throws Exception {
            if (config.createTopics()) {
                new CellTopics(cell.kafka(), config.partitions()).ensure(List.of(cell.name()));
            }
            publisher.begin();
        }

        @Override
        public int work() throws Exception {
            return publisher.work();
        }

        @Override
        public void end() {
            publisher.end();
        }
    }
}
