package io.headgate.gateway.connection;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** When each connection and token was last used; written in a batch, never on a request's path. */
@ApplicationScoped
public class LastContact {

    private static final Logger LOG = Logger.getLogger(LastContact.class);
    private static final long WRITE_SECONDS = 10;

    private final AgroalDataSource relay;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Map<ScimCaller, Instant> unwritten = new ConcurrentHashMap<>();
    private final Map<ScimCaller, Instant> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("last contact").daemon(true).factory());

    LastContact(@DataSource("relay") AgroalDataSource relay, Clock clock, MeterRegistry metrics) {
        this.relay = relay;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Notes that this caller was here. */
    public void note(ScimCaller caller) {
        Instant now = clock.instant();
        if (seen.put(caller, now) == null) {
            TimeGauge.builder(
                            "headgate.connection.last-contact",
                            seen,
                            TimeUnit.SECONDS,
                            all -> sinceLast(caller))
                    .description("Seconds since the connection's identity provider last called")
                    .tags(Tags.of("connection", caller.connection().toString()))
                    .register(metrics);
        }
        unwritten.put(caller, now);
    }

    /** The timer ends with the process, and a failed write is tried again at the next turn. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::write, WRITE_SECONDS, WRITE_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdown();
        write();
    }

    private double sinceLast(ScimCaller caller) {
        Instant last = seen.get(caller);
        return last == null ? Double.NaN : clock.instant().getEpochSecond() - last.getEpochSecond();
    }

    private void write() {
        if (unwritten.isEmpty()) {
            return;
        }
        List<Map.Entry<ScimCaller, Instant>> batch = new ArrayList<>(unwritten.entrySet());
        try (var connection = relay.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                with contact as (
                                    update connection set last_contact_at = ?
                                    where super_tenant_id = ? and id = ?)
                                update secret_token set last_used_at = ?
                                where super_tenant_id = ? and id = ?
                                """)) {
            for (Map.Entry<ScimCaller, Instant> entry : batch) {
                ScimCaller caller = entry.getKey();
                Timestamp at = Timestamp.from(entry.getValue());
                statement.setTimestamp(1, at);
                statement.setObject(2, caller.superTenant().value());
                statement.setObject(3, caller.connection());
                statement.setTimestamp(4, at);
                statement.setObject(5, caller.superTenant().value());
                statement.setObject(6, caller.token());
                statement.addBatch();
            }
            statement.executeBatch();
            batch.forEach(entry -> unwritten.remove(entry.getKey(), entry.getValue()));
        } catch (SQLException e) {
            LOG.debugf("last contact is written later: cause=%s", e.getSQLState());
        }
    }
}
