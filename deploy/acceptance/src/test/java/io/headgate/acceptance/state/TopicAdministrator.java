package io.headgate.acceptance.state;

import io.headgate.local.kafka.KafkaNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Does to topics what only an administrator of Kafka may do. */
public final class TopicAdministrator {

    private static final int LIMIT_SECONDS = 20;

    private TopicAdministrator() {}

    /** Writes records once more, each to its partition; returns the last offset in each. */
    public static Map<Integer, Long> produce(
            KafkaNode kafka, List<ConsumerRecord<String, byte[]>> records) {
        Map<Integer, Long> last = new HashMap<>();
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        settings(kafka), new StringSerializer(), new ByteArraySerializer())) {
            for (ConsumerRecord<String, byte[]> record : records) {
                RecordMetadata written =
                        producer.send(
                                        new ProducerRecord<>(
                                                record.topic(),
                                                record.partition(),
                                                record.key(),
                                                record.value(),
                                                record.headers()))
                                .get(LIMIT_SECONDS, TimeUnit.SECONDS);
                last.put(written.partition(), written.offset());
            }
            return last;
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Deletes a topic with all its records. */
    public static void delete(KafkaNode kafka, String topic) {
        try (Admin admin = Admin.create(settings(kafka))) {
            admin.deleteTopics(List.of(topic)).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, Object> settings(KafkaNode kafka) {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }
}
