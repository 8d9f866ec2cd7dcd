package io.headgate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.headgate.acceptance.given.RunningSystem;
import io.headgate.acceptance.given.SuperTenant;
import io.headgate.acceptance.state.Databases;
import io.headgate.acceptance.state.SystemState;
import io.headgate.acceptance.state.TopicAdministrator;
import io.headgate.acceptance.state.TopicHistory;
import io.headgate.local.stack.Service;
import io.headgate.local.stack.ServiceNode;
import io.headgate.local.stack.Stack;
import io.headgate.simulator.entra.Wire;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tenant service finds its topic, its position or its database not as it left them. */
class RebuildIT {

    private static final Stack STACK = RunningSystem.stack();
    private static final Databases DATABASES = new Databases(STACK);

    private static SuperTenant halden;
    private static SystemState expected;

    @BeforeAll
    static void sync() {
        halden = SuperTenant.create("rebuilt", Wire.UNSEEN);
        halden.syncAll();
        halden.settle();
        expected = halden.state();
    }

    @Test
    void f15OldRecordsAndSwappedPairsChangeNothing() {
        long seed = Long.getLong("headgate.seed", System.nanoTime());
        System.out.printf("f15: repeat with -Dheadgate.seed=%d%n", seed);
        Random random = new Random(seed);
        List<ConsumerRecord<String, byte[]>> said =
                TopicHistory.read(STACK.kafka(), TopicHistory.ACCOUNTS)
                        .about(halden.tenants())
                        .records();
        List<ConsumerRecord<String, byte[]>> again = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            again.add(said.get(random.nextInt(said.size())));
        }
        for (int i = 0; i + 1 < again.size(); i += 2) {
            if (random.nextBoolean()) {
                Collections.swap(again, i, i + 1);
            }
        }
        awaitRead(TopicAdministrator.produce(STACK.kafka(), again));
        halden.settle();
        assertThat(halden.state().differences(expected)).isEmpty();
    }

    @Test
    void anEmptiedDatabaseIsFilledFromTheTopicAndTheNextServiceFollows() throws SQLException {
        STACK.service(Service.TENANTS).stop();
        String database = Service.TENANTS.database();
        try (Connection admin = STACK.postgres().connectAsAdmin("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("drop database " + database + " with (force)");
        }
        STACK.postgres().createDatabase(database);
        STACK.service(Service.TENANTS).start();
        // Mappings and locks are not in the topic: an administrator gives them again.
        halden.giveRoles();
        assertThat(halden.state().differences(expected)).isEmpty();
    }

    @Test
    void f22ATopicThatWasDeletedIsFilledAndReadFromItsStart() {
        STACK.service(Service.GATEWAY).stop();
        TopicAdministrator.delete(STACK.kafka(), TopicHistory.ACCOUNTS);
        ServiceNode afterRestore =
                STACK.replica(Service.GATEWAY, Map.of("headgate.incarnation", "1"));
        try {
            afterRestore.start();
            halden.settle();
            assertThat(halden.state().differences(expected)).isEmpty();
        } finally {
            afterRestore.stop();
            STACK.service(Service.GATEWAY).start();
        }
        halden.settle();
    }

    private static void awaitRead(Map<Integer, Long> offsets) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            Map<Integer, Long> positions = positions();
                            assertThat(offsets)
                                    .isNotEmpty()
                                    .allSatisfy(
                                            (partition, offset) ->
                                                    assertThat(positions.get(partition))
                                                            .isGreaterThan(offset));
                        });
    }

    private static Map<Integer, Long> positions() {
        Map<Integer, Long> positions = new java.util.HashMap<>();
        DATABASES
                .rows(
                        Service.TENANTS,
                        "select partition_id, next_offset from intake_offset where topic = ?",
                        TopicHistory.ACCOUNTS)
                .forEach(
                        row ->
                                positions.put(
                                        Integer.valueOf(row.get(0)), Long.valueOf(row.get(1))));
        return positions;
    }
}
