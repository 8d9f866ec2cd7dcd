package io.headgate.tenant.group;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.headgate.events.contract.Erased;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.EventType;
import io.headgate.events.contract.GroupState;
import io.headgate.events.contract.TenantId;
import io.headgate.events.intake.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the gateway says of groups. A gone group keeps its row, so that a mapping has a name.
 */
@ApplicationScoped
public class HeardGroups {

    private static final String UPSERT =
            """
            insert into tenant_group as held (tenant_id, id, revision, display_name, member_count, gone)
            select tenant_id, id, revision, coalesce(display_name, ''), member_count, gone
            from jsonb_to_recordset(?::jsonb) as told(tenant_id uuid, id uuid, revision bigint,
                display_name text, member_count bigint, gone boolean)
            on conflict (tenant_id, id) do update set revision = excluded.revision,
                display_name = case when excluded.gone then held.display_name else excluded.display_name end,
                member_count = excluded.member_count, gone = excluded.gone
            where excluded.revision > held.revision
            """;

    /** Applies {@code group.state} and {@code group.gone} events, at most one a group. */
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        List<Row> rows = events.stream().map(HeardGroups::row).toList();
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            statement.setString(1, EventJson.text(rows));
            statement.executeUpdate();
        }
    }

    private static Row row(ReceivedEvent event) {
        Row row =
                event.type() == EventType.GROUP_GONE
                        ? gone(event.state(Erased.class))
                        : told(event.state(GroupState.class));
        TenantId tenant = event.key().tenant();
        if (!row.tenantId().equals(tenant.value()) || !row.id().equals(event.key().id())) {
            throw new IllegalArgumentException("The data is of another group than the key");
        }
        return row;
    }

    private static Row gone(Erased erased) {
        return new Row(erased.tenant().value(), erased.id(), erased.revision(), null, 0, true);
    }

    private static Row told(GroupState state) {
        return new Row(
                state.tenant().value(),
                state.group().value(),
                state.revision(),
                state.displayName(),
                state.memberCount(),
                false);
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Row(
            UUID tenantId,
            UUID id,
            long revision,
            @Nullable String displayName,
            long memberCount,
            boolean gone) {}
}
