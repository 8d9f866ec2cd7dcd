package io.headgate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.acceptance.given.Acknowledgements;
import io.headgate.acceptance.given.Disturbances;
import io.headgate.acceptance.given.RunningSystem;
import io.headgate.acceptance.given.SuperTenant;
import io.headgate.acceptance.given.Undisturbed;
import io.headgate.acceptance.state.Databases;
import io.headgate.acceptance.state.SystemState;
import io.headgate.acceptance.state.TopicHistory;
import io.headgate.local.process.ProcessNode;
import io.headgate.local.stack.Service;
import io.headgate.local.stack.Stack;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Parts are killed (SIGKILL) in the middle of both cycles of a provider that tries again, as all
 * do. Once everything runs again and has drained, the system is in the state that it would be in
 * without, nothing acknowledged is lost, and nothing is there twice.
 */
class KillIT {

    private static final int IN_FIRST = 600;
    private static final int IN_LATER = 60;

    private final Stack stack = RunningSystem.stack();

    @Test
    void f05TheGatewayIsKilled() {
        endsAsUndisturbed("f05", 1, List.of(stack.service(Service.GATEWAY)));
    }

    @Test
    void f08KafkaIsKilled() {
        endsAsUndisturbed("f08", 1, List.of(stack.kafka()));
    }

    @Test
    void f09PostgresqlIsKilled() {
        endsAsUndisturbed("f09", 1, List.of(stack.postgres()));
    }

    @Test
    void f13TheConsumersAreKilled() {
        endsAsUndisturbed(
                "f13", 2, List.of(stack.service(Service.TENANTS), stack.service(Service.ASSETS)));
    }

    private void endsAsUndisturbed(
            String name, int killsPerCycle, List<? extends ProcessNode> victims) {
        SystemState expected = Undisturbed.state();
        Acknowledgements acknowledged = new Acknowledgements();
        try (Disturbances disturbances = new Disturbances(name)) {
            SuperTenant disturbed = SuperTenant.create(name, disturbances.and(acknowledged));
            disturbances.kill(killsPerCycle, victims, IN_FIRST);
            disturbed.first();
            disturbances.awaitDone();
            disturbed.giveRoles();
            disturbances.kill(killsPerCycle, victims, IN_LATER);
            disturbed.later();
            disturbances.awaitDone();
            disturbed.settle();
            System.out.println(name + ": " + acknowledged);
            assertThat(disturbed.state().differences(expected)).isEmpty();
            assertThat(acknowledged.lost(new Databases(stack))).isEmpty();
            List<String> tenants = disturbed.tenants();
            for (String topic : List.of(TopicHistory.ACCOUNTS, TopicHistory.SUB_ACCOUNTS)) {
                TopicHistory told = TopicHistory.read(stack.kafka(), topic).about(tenants);
                System.out.printf(
                        "%s: %s has %d records, %d of them repeated%n",
                        name, topic, told.records().size(), told.repeated());
                assertThat(told.stale()).isEmpty();
                assertThat(told.ambiguous()).isEmpty();
            }
        }
    }
}
