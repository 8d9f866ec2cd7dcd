package io.headgate.gateway.directory;

import io.headgate.events.contract.Cause;
import io.headgate.events.contract.EventJson;
import io.headgate.gateway.storage.SuperTenantId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leaves behind, in the transaction of a write, that users or groups are to be looked at again. One
 * row each; the number is drawn while the row is locked, so it only grows.
 */
public final class DirtyMarks {

    private DirtyMarks() {}

    /** Marks these users. */
    public static void users(
            Connection connection,
            SuperTenantId superTenant,
            Collection<UUID> users,
            Cause cause,
            @Nullable String traceparent)
            throws SQLException {
        if (users.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into dirty_user (super_tenant_id, user_id, revision, since, cause, traceparent)
                        select ?, id, nextval('revision_seq'), now(), ?::jsonb, ?
                        from unnest(?::uuid[]) as id order by id
                        on conflict (super_tenant_id, user_id) do update set
                            revision = nextval('revision_seq'), cause = excluded.cause,
                            traceparent = excluded.traceparent
                        """)) {
            statement.setObject(1, superTenant.value());
            statement.setString(2, EventJson.text(cause));
            statement.setString(3, traceparent);
            Array ids = connection.createArrayOf("uuid", users.toArray());
            statement.setArray(4, ids);
            statement.executeUpdate();
        }
    }

    /** Marks every user of the super tenant, after a change of rules or tenants. */
    public static int everybody(Connection connection, SuperTenantId superTenant, Cause cause)
            throws SQLException {
        return bySelect(
                connection,
                superTenant,
                cause,
                """
                insert into dirty_user (super_tenant_id, user_id, revision, since, cause)
                select super_tenant_id, id, nextval('revision_seq'), now(), ?::jsonb
                from directory_user where super_tenant_id = ? and deleted_at is null order by id
                on conflict (super_tenant_id, user_id) do update set
                    revision = nextval('revision_seq'), cause = excluded.cause
                """,
                null);
    }

    /** Marks the members of a group, after a change of its name. */
    public static int membersOf(
            Connection connection, SuperTenantId superTenant, UUID group, Cause cause)
            throws SQLException {
        return bySelect(
                connection,
                superTenant,
                cause,
                """
                insert into dirty_user (super_tenant_id, user_id, revision, since, cause)
                select super_tenant_id, member_id, nextval('revision_seq'), now(), ?::jsonb
                from membership
                where super_tenant_id = ? and group_id = ? and member_type = 'User' order by member_id
                on conflict (super_tenant_id, user_id) do update set
                    revision = nextval('revision_seq'), cause = excluded.cause
                """,
                group);
    }

    /** Marks a group. */
    public static void group(
            Connection connection, SuperTenantId superTenant, UUID group, Cause cause)
            throws SQLException {
        bySelect(
                connection,
                superTenant,
                cause,
                """
                insert into dirty_group (cause, super_tenant_id, group_id, revision, since)
                values (?::jsonb, ?, ?, nextval('revision_seq'), now())
                on conflict (super_tenant_id, group_id) do update set
                    revision = nextval('revision_seq'), cause = excluded.cause
                """,
                group);
    }

    private static int bySelect(
            Connection connection,
            SuperTenantId superTenant,
            Cause cause,
            String sql,
            @Nullable UUID group)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, EventJson.text(cause));
            statement.setObject(2, superTenant.value());
            if (group != null) {
                statement.setObject(3, group);
            }
            return statement.executeUpdate();
        }
    }
}
