package io.headgate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.acceptance.given.Disturbances;
import io.headgate.acceptance.given.RunningSystem;
import io.headgate.acceptance.given.SuperTenant;
import io.headgate.acceptance.given.Undisturbed;
import io.headgate.acceptance.state.Databases;
import io.headgate.acceptance.state.SystemState;
import io.headgate.acceptance.state.TopicHistory;
import io.headgate.local.stack.Service;
import io.headgate.local.stack.ServiceNode;
import io.headgate.local.stack.Stack;
import io.headgate.simulator.entra.Wire;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two gateways and two tenant services side by side, on the same databases. */
class ReplicasIT {

    private static final String LEASES_OF =
            "select count(*) from shard_lease where name like 'publish/%' and owner like ?"
                    + " and until > clock_timestamp()";

    private static final Stack STACK = RunningSystem.stack();
    private static final ServiceNode GATEWAY = STACK.replica(Service.GATEWAY, Map.of());
    private static final ServiceNode TENANTS = STACK.replica(Service.TENANTS, Map.of());

    @BeforeAll
    static void startReplicas() {
        Undisturbed.state();
        GATEWAY.launchOnly();
        TENANTS.launchOnly();
        GATEWAY.awaitReady();
        TENANTS.awaitReady();
    }

    @AfterAll
    static void stopReplicas() {
        STACK.service(Service.GATEWAY).resume();
        GATEWAY.stop();
        TENANTS.stop();
    }

    /**
     * The gateway that publishes is held in the middle of both cycles for longer than its lease;
     * the other one, which the provider talks to, takes over; then the first wakes up and finds
     * itself fenced.
     */
    @Test
    void f06AGatewayThatWasHeldLongerThanItsLeaseOverwritesNothingNewer() {
        ServiceNode publisher = STACK.service(Service.GATEWAY);
        try (Disturbances disturbances = new Disturbances("f06")) {
            SuperTenant disturbed = SuperTenant.create("f06", disturbances, GATEWAY.url());
            disturbances.suspend(publisher, 9_000, 600);
            disturbed.first();
            disturbances.awaitDone();
            assertThat(new Databases(STACK).value(Service.GATEWAY, LEASES_OF, GATEWAY.pid() + "-%"))
                    .as("shards that the other gateway has taken over")
                    .isNotEqualTo("0");
            disturbed.giveRoles();
            disturbances.suspend(STACK.service(Service.TENANTS), 9_000, 60);
            disturbed.later();
            disturbances.awaitDone();
            assertEndsAsUndisturbed(disturbed);
        }
    }

    @Test
    void twoReplicasOfEachServiceDoWhatOneDoes() {
        SuperTenant doubled = SuperTenant.create("doubled", Wire.UNSEEN, GATEWAY.url());
        doubled.syncAll();
        assertEndsAsUndisturbed(doubled);
    }

    private static void assertEndsAsUndisturbed(SuperTenant superTenant) {
        superTenant.settle();
        SystemState expected = Undisturbed.state();
        assertThat(superTenant.state().differences(expected)).isEmpty();
        for (String topic : List.of(TopicHistory.ACCOUNTS, TopicHistory.SUB_ACCOUNTS)) {
            TopicHistory told =
                    TopicHistory.read(STACK.kafka(), topic).about(superTenant.tenants());
            assertThat(told.stale()).isEmpty();
            assertThat(told.ambiguous()).isEmpty();
        }
    }
}
