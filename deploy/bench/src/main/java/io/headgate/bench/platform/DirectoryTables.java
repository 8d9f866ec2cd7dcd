package io.headgate.bench.platform;

import io.headgate.local.postgres.PostgresNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The gateway's tables, read and set back around the measurements as the superuser, whom row-level
 * security does not concern. Only rows of the measurement's own super tenant are touched.
 */
public final class DirectoryTables {

    private static final String DATABASE = "gateway";

    private final Platform platform;
    private final UUID superTenant;

    private DirectoryTables(Platform platform, UUID superTenant) {
        this.platform = platform;
        this.superTenant = superTenant;
    }

    /** The rows of this super tenant. */
    public static DirectoryTables of(Platform platform, String superTenant) throws SQLException {
        try (Connection connection = platform.postgres().connectAsAdmin(DATABASE);
                PreparedStatement select =
                        connection.prepareStatement(
                                "select super_tenant_id from super_tenant where key = ?")) {
            select.setString(1, superTenant);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new DirectoryTables(platform, row.getObject(1, UUID.class));
            }
        }
    }

    /** Whether the tables may be filled and set back. */
    boolean own() {
        return platform.own();
    }

    /** The ids of the population, by their numbers. */
    List<UUID> users() throws SQLException {
        return ids(
                """
                select id from directory_user where super_tenant_id = ? and deleted_at is null
                    and user_name_key like 'user%' order by user_name_key
                """);
    }

    /** The ids of the teams, by their numbers. */
    List<UUID> teams() throws SQLException {
        return ids(
                """
                select id from directory_group where super_tenant_id = ? and deleted_at is null
                    and display_name_key like 'team%' order by display_name_key
                """);
    }

    /** Multiplies the first four users, each from another tenant. */
    void fill(int from, int size) throws SQLException {
        update(
                """
                insert into directory_user (super_tenant_id, id, connection_id, shard, user_name, user_name_key,
                    display_name_key, work_email_key, external_id, active, manager_ref, document, version,
                    created_at, modified_at)
                select t.super_tenant_id, uuidv7(), t.connection_id, (i % 2)::smallint,
                    replace(t.user_name, t.token, n.token), replace(t.user_name_key, t.token, n.token),
                    replace(t.display_name_key, t.token, n.token), replace(t.work_email_key, t.token, n.token),
                    replace(t.external_id, t.token, n.token), t.active, t.manager_ref,
                    replace(t.document::text, t.token, n.token)::jsonb, 1, now(), now()
                from generate_series(?, ?) i
                cross join lateral (select 'user' || lpad(i::text, 7, '0') as token) n
                join (select substring(user_name_key for 11) as token,
                        row_number() over (order by user_name_key) - 1 as place, u.*
                    from directory_user u where super_tenant_id = ? and user_name_key < 'user0000004') t
                    on t.place = i % 4
                where t.user_name_key like 'user%'
                """,
                from, size - 1, superTenant);
    }

    /** Makes a group with the first users of the population as its members; returns its id. */
    public UUID group(String name, int members) throws SQLException {
        UUID id = UUID.randomUUID();
        update(
                """
                insert into directory_group (super_tenant_id, id, connection_id, display_name, display_name_key,
                    external_id, document, version, created_at, modified_at)
                select super_tenant_id, ?, connection_id, ?, lower(?), ?,
                    jsonb_set(document - 'externalId', '{displayName}', to_jsonb(?::text)), 1, now(), now()
                from directory_group where super_tenant_id = ? and display_name_key = 'team 000'
                """,
                id,
                name,
                name,
                name,
                name,
                superTenant);
        update(
                """
                insert into membership (super_tenant_id, group_id, member_id, member_type)
                select super_tenant_id, ?, id, 'User' from directory_user
                where super_tenant_id = ? and deleted_at is null and user_name_key like 'user%'
                order by user_name_key limit ?
                """,
                id, superTenant, members);
        keep();
        return id;
    }

    /** Remembers the memberships as they are now, and counts the population afresh. */
    void keep() throws SQLException {
        if (!own()) {
            return;
        }
        execute("create schema if not exists bench");
        execute("drop table if exists bench.membership");
        execute("create table bench.membership as select * from membership");
        restore();
        execute("checkpoint");
    }

    /** Removes what measurements created, their marks and memberships. */
    void restore() throws SQLException {
        if (!own()) {
            return;
        }
        update("delete from dirty_user where super_tenant_id = ?", superTenant);
        update("delete from dirty_group where super_tenant_id = ?", superTenant);
        update(
                "delete from directory_user where super_tenant_id = ? and user_name_key like 'new%'",
                superTenant);
        update("delete from membership where super_tenant_id = ?", superTenant);
        update(
                "insert into membership select * from bench.membership where super_tenant_id = ?",
                superTenant);
        update("delete from population where super_tenant_id = ?", superTenant);
        update(
                """
                insert into population (super_tenant_id, resource, slot, live)
                select super_tenant_id, 'User', 0, count(*) from directory_user
                where super_tenant_id = ? and deleted_at is null group by 1
                """,
                superTenant);
        execute("vacuum analyze directory_user, membership, dirty_user, dirty_group, population");
    }

    private List<UUID> ids(String query) throws SQLException {
        try (Connection connection = platform.postgres().connectAsAdmin(DATABASE);
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, superTenant);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    private void update(String sql, Object... parameters) throws SQLException {
        PostgresNode postgres = platform.postgres();
        try (Connection connection = postgres.connectAsAdmin(DATABASE);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = platform.postgres().connectAsAdmin(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
