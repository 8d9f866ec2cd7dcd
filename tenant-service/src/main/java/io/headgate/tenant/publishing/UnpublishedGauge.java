package io.headgate.tenant.publishing;

import io.headgate.tenant.storage.Relay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How many sub-accounts wait to be published, counted when somebody asks. */
@ApplicationScoped
class UnpublishedGauge {

    /** Across tenants: a number only. Index: sub_account_unpublished. */
    private static final String COUNT =
            "select count(*) from sub_account where out_revision > published_revision";

    private final Relay relay;
    private final MeterRegistry registry;

    UnpublishedGauge(Relay relay, MeterRegistry registry) {
        this.relay = relay;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("headgate.sub.accounts.unpublished", this::count)
                .description("Sub-accounts that Kafka has not acknowledged")
                .register(registry);
    }

    private double count() {
        try (Connection connection = relay.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
