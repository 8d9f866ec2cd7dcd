package io.headgate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.acceptance.given.Acknowledgements;
import io.headgate.acceptance.given.Api;
import io.headgate.acceptance.given.RunningSystem;
import io.headgate.acceptance.given.SuperTenant;
import io.headgate.acceptance.given.Undisturbed;
import io.headgate.acceptance.state.Databases;
import io.headgate.acceptance.state.SystemState;
import io.headgate.local.stack.Service;
import io.headgate.local.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kafka holds still (SIGSTOP): it keeps its connections and answers nothing. */
class PauseIT {

    /** How long Kafka is away, in seconds. */
    private static final Duration AWAY =
            Duration.ofSeconds(Long.getLong("headgate.kafka-away", 20L));

    private final Stack stack = RunningSystem.stack();

    @AfterEach
    void letKafkaGoOn() {
        stack.kafka().resume();
    }

    @Test
    void f07ScimAnswersAndTheGatewayIsReadyWhileKafkaIsAway() {
        SystemState expected = Undisturbed.state();
        Acknowledgements acknowledged = new Acknowledgements();
        SuperTenant disturbed = SuperTenant.create("f07", acknowledged);
        disturbed.settle();

        Instant begun = Instant.now();
        stack.kafka().suspend();
        CompletableFuture<Void> sync = CompletableFuture.runAsync(disturbed::first);
        int looks = 0;
        while (Instant.now().isBefore(begun.plus(AWAY)) || !sync.isDone()) {
            Api.Answer ready =
                    new Api("none")
                            .send(
                                    "GET",
                                    RunningSystem.url(Service.GATEWAY) + "/q/health/ready",
                                    null);
            assertThat(ready.status()).as(ready.body()).isEqualTo(200);
            looks++;
            CompletableFuture.runAsync(
                            () -> {},
                            CompletableFuture.delayedExecutor(
                                    500, java.util.concurrent.TimeUnit.MILLISECONDS))
                    .join();
        }
        sync.join();
        assertThat(acknowledged.serverErrors()).as(acknowledged.toString()).isZero();
        assertThat(acknowledged.broken()).as(acknowledged.toString()).isZero();
        assertThat(looks).isGreaterThan(5);
        String waiting = unpublished();
        stack.kafka().resume();
        Instant back = Instant.now();

        disturbed.giveRoles();
        System.out.printf(
                "f07: %s states had waited; delivered and roles given %s after Kafka came back%n",
                waiting, Duration.between(back, Instant.now()));
        disturbed.later();
        disturbed.settle();
        assertThat(Integer.parseInt(waiting)).isPositive();
        assertThat(disturbed.state().differences(expected)).isEmpty();
    }

    private String unpublished() {
        return new Databases(stack)
                .value(
                        Service.GATEWAY,
                        "select count(*) from placement where revision > published_revision");
    }
}
