package io.headgate.tenant.intake;

import io.headgate.events.intake.Intake;
import io.headgate.events.intake.IntakeSettings;
import io.headgate.tenant.cell.Cell;
import io.headgate.tenant.storage.Relay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;

/** Reads the accounts topic of this cell for as long as the service runs. */
@ApplicationScoped
class RunningIntake {

    private final Intake intake;
    private final IntakeMeters meters;

    RunningIntake(
            Cell cell,
            DataSource dataSource,
            Relay relay,
            AccountsIntake projection,
            IntakeMeters meters) {
        this.meters = meters;
        this.intake =
                new Intake(
                        new IntakeSettings(
                                cell.accountsTopic(),
                                "headgate-tenant-service-" + cell.name(),
                                cell.kafka()),
                        dataSource,
                        relay.dataSource(),
                        projection);
    }

    void start(@Observes StartupEvent event) {
        meters.watch(intake);
        intake.start();
    }

    void stop(@Observes ShutdownEvent event) {
        intake.close();
    }
}
