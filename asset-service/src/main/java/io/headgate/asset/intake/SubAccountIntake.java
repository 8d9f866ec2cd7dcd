package io.headgate.asset.intake;

import io.headgate.asset.storage.Relay;
import io.headgate.events.contract.TenantId;
import io.headgate.events.contract.Topics;
import io.headgate.events.intake.Intake;
import io.headgate.events.intake.IntakeSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Runs the intake of the cell's sub-accounts, and shows how far behind it is. */
@ApplicationScoped
public class SubAccountIntake {

    private static final double MILLIS = 1_000;

    private final Intake intake;
    private final IntakeTelemetry telemetry;

    /** Of the cell that the configuration names. */
    public SubAccountIntake(
            IntakeConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            DataSource dataSource,
            Relay relay,
            HolderProjection projection,
            IntakeTelemetry telemetry) {
        this.telemetry = telemetry;
        this.intake =
                new Intake(
                        new IntakeSettings(
                                Topics.subAccounts(config.cell()),
                                "headgate-asset-service-" + config.cell(),
                                kafka),
                        dataSource,
                        relay.dataSource(),
                        projection);
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("headgate.intake.parked", intake, Intake::parked)
                .description("Keys whose newest state could not be applied and waits")
                .register(meters);
        MultiGauge lag =
                MultiGauge.builder("headgate.intake.lag")
                        .description("Seconds between a change and its being applied, by tenant")
                        .baseUnit("seconds")
                        .register(meters);
        telemetry.onNewTenant(
                () ->
                        lag.register(
                                telemetry.heard().stream()
                                        .map(this::row)
                                        .collect(Collectors.<MultiGauge.Row<?>>toList()),
                                true));
        intake.start();
    }

    void stop(@Observes ShutdownEvent event) {
        intake.close();
    }

    private MultiGauge.Row<?> row(TenantId tenant) {
        return MultiGauge.Row.of(
                Tags.of("tenant", tenant.toString()),
                () -> intake.lag().getOrDefault(tenant, Duration.ZERO).toMillis() / MILLIS);
    }
}
