package io.headgate.gateway.publishing;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What is on its way, as gauges; counted when a scraper asks, at most once in five seconds. */
@ApplicationScoped
public class DeliveryMetrics {

    private static final long FRESH_NANOS = 5_000_000_000L;

    private final AgroalDataSource relay;
    private final MeterRegistry metrics;
    private long countedAt;
    private Counts counts = new Counts(0, 0, 0, 0, 0);

    DeliveryMetrics(@DataSource("relay") AgroalDataSource relay, MeterRegistry metrics) {
        this.relay = relay;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("headgate.reconciler.dirty", this, me -> me.counts().dirty())
                .description("Users that are to be looked at again")
                .register(metrics);
        Gauge.builder("headgate.reconciler.oldest", this, me -> me.counts().oldestSeconds())
                .description("Age of the user that waits longest to be looked at")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("headgate.publishing.unpublished", this, me -> me.counts().unpublished())
                .description("Placements that Kafka has not acknowledged")
                .register(metrics);
        Gauge.builder("headgate.publishing.unsendable", this, me -> me.counts().unsendable())
                .description("Events that can never be sent")
                .register(metrics);
        Gauge.builder("headgate.lobby.users", this, me -> me.counts().lobby())
                .description("Users who resolve to no tenant")
                .register(metrics);
    }

    private synchronized Counts counts() {
        long now = System.nanoTime();
        if (countedAt == 0 || now - countedAt > FRESH_NANOS) {
            counts = count();
            countedAt = now;
        }
        return counts;
    }

    /** Names no super tenant: these are the deployment's numbers. */
    private Counts count() {
        try (Connection connection = relay.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                select (select count(*) from dirty_user),
                                    (select coalesce(extract(epoch from now() - min(since)), 0) from dirty_user),
                                    (select count(*) from placement where revision > published_revision),
                                    (select count(*) from unsendable_event),
                                    (select count(*) from lobby)
                                """);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Counts(
                    row.getDouble(1),
                    row.getDouble(2),
                    row.getDouble(3),
                    row.getDouble(4),
                    row.getDouble(5));
        } catch (SQLException e) {
            return new Counts(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
    }

    private record Counts(
            double dirty,
            double oldestSeconds,
            double unpublished,
            double unsendable,
            double lobby) {}
}
