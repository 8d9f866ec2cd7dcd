package io.headgate.gateway.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.events.contract.EventJson;
import io.headgate.gateway.storage.SuperTenantId;
import io.headgate.gateway.storage.SuperTenantTransactions;
import io.headgate.scim.patch.MembershipChange;
import io.headgate.scim.text.Folding;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The groups of the directory. Members are rows of their own and are loaded only when asked for.
 */
@ApplicationScoped
public class DirectoryGroups {

    private static final int SLOTS = 16;

    /** With the members as one JSON array; index: membership_pkey. */
    private static final String COLUMNS_AND_MEMBERS =
            """
            g.id, g.document::text, g.created_at, g.modified_at,
            (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('value', m.value, 'type', m.type,
                 'display', m.display)) order by m.value)
             from (select m.member_id::text as value, m.member_type as type, coalesce(
                       u.document ->> 'displayName', u.user_name, n.display_name) as display
                   from membership m
                       left join directory_user u on m.member_type = 'User'
                           and u.super_tenant_id = m.super_tenant_id and u.id = m.member_id
                       left join directory_group n on m.member_type = 'Group'
                           and n.super_tenant_id = m.super_tenant_id and n.id = m.member_id
                   where m.super_tenant_id = g.super_tenant_id and m.group_id = g.id
                   union all
                   select w.member_ref, null, null from unresolved_member w
                   where w.super_tenant_id = g.super_tenant_id and w.group_id = g.id) m)::text
            """;

    private static final String COLUMNS =
            "g.id, g.document::text, g.created_at, g.modified_at, null::text";

    private static final Listing<StoredGroup> LISTING =
            new Listing<>(
                    "directory_group g",
                    "g",
                    "Group",
                    COLUMNS,
                    COLUMNS_AND_MEMBERS,
                    DirectoryGroups::read);

    private final SuperTenantTransactions transactions;

    DirectoryGroups(SuperTenantTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Creates a group with its members.
     *
     * @throws io.headgate.gateway.storage.StorageException with a unique violation if the
     *     displayName or externalId is taken
     */
    public void create(
            Connection sql, SuperTenantId superTenant, Row row, DirectoryUsers.Write write)
            throws SQLException {
        try (PreparedStatement statement =
                sql.prepareStatement(
                        """
                        with created as (
                            insert into directory_group (super_tenant_id, id, connection_id, display_name,
                                display_name_key, external_id, document, version, created_at, modified_at)
                            values (?, ?, ?, ?, ?, ?, ?::jsonb, 1, ?, ?) returning super_tenant_id)
                        insert into population as p (super_tenant_id, resource, slot, live)
                        select super_tenant_id, 'Group', ?, 1 from created
                        on conflict (super_tenant_id, resource, slot) do update set live = p.live + 1
                        """)) {
            Timestamp at = Timestamp.from(write.cause().at());
            statement.setObject(1, superTenant.value());
            statement.setObject(2, row.id());
            statement.setObject(3, row.connection());
            statement.setString(4, row.displayName());
            statement.setString(5, Folding.fold(row.displayName()));
            statement.setString(6, row.externalId());
            statement.setString(7, row.document().toString());
            statement.setTimestamp(8, at);
            statement.setTimestamp(9, at);
            statement.setInt(10, ThreadLocalRandom.current().nextInt(SLOTS));
            statement.executeUpdate();
        }
    }

    /** One live group, with its members if asked for. */
    public Optional<StoredGroup> find(SuperTenantId superTenant, UUID id, boolean withMembers) {
        return transactions.one(
                superTenant,
                "select "
                        + (withMembers ? COLUMNS_AND_MEMBERS : COLUMNS)
                        + " from directory_group g where g.super_tenant_id = ? and g.id = ?"
                        + " and g.deleted_at is null",
                (sql, statement) -> {
                    statement.setObject(2, superTenant.value());
                    statement.setObject(3, id);
                },
                rows -> rows.next() ? Optional.of(read(rows)) : Optional.empty());
    }

    /** Locks a live group for a change; its members are not loaded. */
    public Optional<StoredGroup> lock(Connection connection, SuperTenantId superTenant, UUID id)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select "
                                + COLUMNS
                                + " from directory_group g where g.super_tenant_id = ? and g.id = ?"
                                + " and g.deleted_at is null for no key update")) {
            statement.setObject(1, superTenant.value());
            statement.setObject(2, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        }
    }

    /** Stores a changed document of a locked group; a new name is told to the tenants. */
    public void change(
            Connection connection, SuperTenantId superTenant, Row row, DirectoryUsers.Write write)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        update directory_group set display_name = ?, display_name_key = ?, external_id = ?,
                            document = ?::jsonb, modified_at = ?, version = version + 1
                        where super_tenant_id = ? and id = ?
                        """)) {
            statement.setString(1, row.displayName());
            statement.setString(2, Folding.fold(row.displayName()));
            statement.setString(3, row.externalId());
            statement.setString(4, row.document().toString());
            statement.setTimestamp(5, Timestamp.from(write.cause().at()));
            statement.setObject(6, superTenant.value());
            statement.setObject(7, row.id());
            statement.executeUpdate();
        }
        DirtyMarks.group(connection, superTenant, row.id(), write.cause());
    }

    /** Changes members of a locked group; returns how many rows it touched. */
    public int changeMembers(
            Connection connection,
            SuperTenantId superTenant,
            UUID group,
            List<MembershipChange> changes,
            DirectoryUsers.Write write)
            throws SQLException {
        int touched = Memberships.change(connection, superTenant, group, changes, write);
        if (touched > 0) {
            try (PreparedStatement statement =
                    connection.prepareStatement(
                            """
                            update directory_group set modified_at = ?, version = version + 1
                            where super_tenant_id = ? and id = ?
                            """)) {
                statement.setTimestamp(1, Timestamp.from(write.cause().at()));
                statement.setObject(2, superTenant.value());
                statement.setObject(3, group);
                statement.executeUpdate();
            }
        }
        return touched;
    }

    /** Deletes a group; its memberships are taken down behind it, in portions. */
    public boolean delete(SuperTenantId superTenant, UUID id, DirectoryUsers.Write write) {
        return transactions.one(
                superTenant,
                """
                with gone as (
                    update directory_group set deleted_at = ?, version = version + 1
                    where super_tenant_id = ? and id = ? and deleted_at is null
                    returning super_tenant_id, id),
                counted as (
                    insert into population as p (super_tenant_id, resource, slot, live)
                    select super_tenant_id, 'Group', ?, -1 from gone
                    on conflict (super_tenant_id, resource, slot) do update set live = p.live - 1)
                insert into dirty_group (super_tenant_id, group_id, revision, since, cause)
                select super_tenant_id, id, nextval('revision_seq'), now(), ?::jsonb from gone
                on conflict (super_tenant_id, group_id) do update set
                    revision = nextval('revision_seq'), cause = excluded.cause
                returning group_id
                """,
                (sql, statement) -> {
                    statement.setTimestamp(2, Timestamp.from(write.cause().at()));
                    statement.setObject(3, superTenant.value());
                    statement.setObject(4, id);
                    statement.setInt(5, ThreadLocalRandom.current().nextInt(SLOTS));
                    statement.setString(6, EventJson.text(write.cause()));
                },
                ResultSet::next);
    }

    /** A page of live groups that fulfil a condition over {@code g}. */
    public List<StoredGroup> page(SuperTenantId superTenant, Page page, boolean withMembers) {
        return LISTING.page(transactions, superTenant, page, withMembers);
    }

    /** How many live groups fulfil a condition. */
    public long count(SuperTenantId superTenant, Condition condition) {
        return LISTING.count(transactions, superTenant, condition);
    }

    private static StoredGroup read(ResultSet row) throws SQLException {
        return new StoredGroup(
                row.getObject(1, UUID.class),
                Json.object(row.getString(2)),
                Json.array(row.getString(5)),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant());
    }

    /**
     * A group to be stored.
     *
     * @param id the SCIM id
     * @param connection whose group it is
     * @param document canonical, without members
     */
    public record Row(UUID id, UUID connection, ObjectNode document) {

        String displayName() {
            return document.path("displayName").asText();
        }

        @org.jspecify.annotations.Nullable
        String externalId() {
            return document.path("externalId").isTextual()
                    ? document.path("externalId").asText()
                    : null;
        }
    }
}
