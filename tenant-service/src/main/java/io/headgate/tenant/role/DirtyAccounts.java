package io.headgate.tenant.role;

import io.headgate.events.contract.Cause;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Marks accounts whose role is to be computed afresh; the mark says what made it so. */
@ApplicationScoped
public class DirtyAccounts {

    private static final String MARK =
            """
            insert into dirty_account as held (tenant_id, id, cause)
            select tenant_id, id, ?::jsonb from sub_account
            where tenant_id = ? and status <> 'DELETED'
                and (?::uuid is null or ?::uuid = any (group_ids)) and (?::uuid is null or id = ?::uuid)
            on conflict (tenant_id, id) do update set cause = excluded.cause
            """;

    /** Marks them in the transaction of the edit. */
    public void mark(Connection connection, TenantId tenant, Affected affected, Cause cause)
            throws SQLException {
        switch (affected) {
            case Affected.Everybody everybody -> mark(connection, tenant, null, null, cause);
            case Affected.Members members ->
                    mark(connection, tenant, members.group().value(), null, cause);
            case Affected.One one -> mark(connection, tenant, null, one.account().value(), cause);
        }
    }

    private static void mark(
            Connection connection,
            TenantId tenant,
            @Nullable UUID group,
            @Nullable UUID account,
            Cause cause)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MARK)) {
            statement.setString(1, EventJson.text(cause));
            statement.setObject(2, tenant.value());
            statement.setObject(3, group);
            statement.setObject(4, group);
            statement.setObject(5, account);
            statement.setObject(6, account);
            statement.executeUpdate();
        }
    }
}
