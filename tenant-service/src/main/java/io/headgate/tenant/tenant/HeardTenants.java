package io.headgate.tenant.tenant;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.TenantState;
import io.headgate.events.intake.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what the gateway says of tenants; it goes on to the sub-accounts topic by state. */
@ApplicationScoped
public class HeardTenants {

    private static final String UPSERT =
            """
            insert into tenant as held (tenant_id, revision, super_tenant, key, name, status, told_at, traceparent)
            select * from jsonb_to_recordset(?::jsonb) as told(tenant_id uuid, revision bigint, super_tenant text,
                key text, name text, status text, told_at timestamptz, traceparent text)
            on conflict (tenant_id) do update set revision = excluded.revision,
                super_tenant = excluded.super_tenant, key = excluded.key, name = excluded.name,
                status = excluded.status, told_at = excluded.told_at, traceparent = excluded.traceparent
            where excluded.revision > held.revision
            """;

    /** Applies {@code tenant.state} events, at most one a tenant. */
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        List<Row> rows = events.stream().map(HeardTenants::row).toList();
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            statement.setString(1, EventJson.text(rows));
            statement.executeUpdate();
        }
    }

    private static Row row(ReceivedEvent event) {
        TenantState state = event.state(TenantState.class);
        if (!state.tenant().equals(event.key().tenant())) {
            throw new IllegalArgumentException("The data is of another tenant than the key");
        }
        return new Row(
                state.tenant().value(),
                event.revision(),
                state.superTenant(),
                state.key(),
                state.name(),
                state.status().name(),
                event.time().toString(),
                event.traceparent());
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Row(
            UUID tenantId,
            long revision,
            String superTenant,
            String key,
            String name,
            String status,
            String toldAt,
            @Nullable String traceparent) {}
}
