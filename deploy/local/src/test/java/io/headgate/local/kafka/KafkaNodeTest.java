package io.headgate.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.local.network.Ports;
import io.headgate.local.storage.DataDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaNodeTest {

    private static final String TOPIC = "headgate.accounts.shared";

    @TempDir private Path folder;

    @Test
    void keepsAcknowledgedRecordsWhenKilledAndStartedAgain()
            throws ExecutionException, InterruptedException {
        try (KafkaNode node = new KafkaNode(new DataDirectory(folder), Ports.free())) {
            node.start();
            Map<String, Object> client = Map.of("bootstrap.servers", node.bootstrapServers());
            try (Admin admin = Admin.create(client)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            }
            try (KafkaProducer<String, String> producer =
                    new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>(TOPIC, "alice", "before")).get();
                node.kill9();
                node.start();
                producer.send(new ProducerRecord<>(TOPIC, "alice", "after")).get();
            }
            node.suspend();
            node.resume();
            assertThat(values(client)).containsExactly("before", "after");
        }
    }

    private static List<String> values(Map<String, Object> client) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(
                            () -> {
                                consumer.poll(Duration.ofMillis(200))
                                        .forEach(record -> values.add(record.value()));
                                return values.size() >= 2;
                            });
        }
        return values;
    }
}
