package io.headgate.gateway.directory;

import io.headgate.events.contract.Cause;
import io.headgate.events.contract.EventJson;
import io.headgate.gateway.storage.SuperTenantId;
import io.headgate.gateway.storage.SuperTenantTransactions;
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
import org.jspecify.annotations.Nullable;

/** The users of the directory. Every write leaves its dirty mark in the same statement. */
@ApplicationScoped
public class DirectoryUsers {

    private static final int SLOTS = 16;

    /** With the groups as one JSON array; index: directory_user_pkey, membership_of_member. */
    private static final String COLUMNS_AND_GROUPS =
            """
            u.id, u.document::text, u.created_at, u.modified_at,
            (select jsonb_agg(jsonb_build_object('value', g.id, 'display', g.display_name) order by g.id)
             from membership m join directory_group g
                 on g.super_tenant_id = m.super_tenant_id and g.id = m.group_id and g.deleted_at is null
             where m.super_tenant_id = u.super_tenant_id and m.member_id = u.id)::text
            """;

    private static final String COLUMNS =
            "u.id, u.document::text, u.created_at, u.modified_at, null::text";

    /**
     * Creates or brings back, marks and counts in one statement. Indexes: directory_user_gone for
     * the one that comes back, the unique ones for userName and externalId. Scalar subqueries name
     * the row to revive: a join would be planned as a scan of all users, once for each creation.
     */
    private static final String CREATE =
            """
            with draft as (
                select ?::uuid as super_tenant_id, ?::uuid as id, ?::uuid as connection_id, ?::smallint as shard,
                    ?::text as user_name, ?::text as user_name_key, ?::text as display_name_key,
                    ?::text as work_email_key, ?::text as external_id, ?::boolean as active,
                    ?::text as manager_ref, ?::jsonb as document, ?::timestamptz as at),
            gone as (
                select g.id from draft d join directory_user g
                    on g.super_tenant_id = d.super_tenant_id and g.connection_id = d.connection_id
                    and g.external_id = d.external_id
                where g.deleted_at is not null order by g.deleted_at desc limit 1),
            revived as (
                update directory_user u set user_name = d.user_name, user_name_key = d.user_name_key,
                    display_name_key = d.display_name_key, work_email_key = d.work_email_key,
                    active = d.active, manager_ref = d.manager_ref, document = d.document,
                    version = u.version + 1, modified_at = d.at, deleted_at = null
                from draft d
                where u.super_tenant_id = (select super_tenant_id from draft)
                    and u.id = (select id from gone)
                returning u.super_tenant_id, u.id, u.created_at, u.modified_at),
            created as (
                insert into directory_user (super_tenant_id, id, connection_id, shard, user_name,
                    user_name_key, display_name_key, work_email_key, external_id, active, manager_ref,
                    document, version, created_at, modified_at)
                select super_tenant_id, id, connection_id, shard, user_name, user_name_key,
                    display_name_key, work_email_key, external_id, active, manager_ref, document, 1, at, at
                from draft where not exists (select 1 from revived)
                returning super_tenant_id, id, created_at, modified_at),
            stored as (select * from revived union all select * from created),
            marked as (
                insert into dirty_user (super_tenant_id, user_id, revision, since, cause, traceparent)
                select super_tenant_id, id, nextval('revision_seq'), now(), ?::jsonb, ? from stored
                on conflict (super_tenant_id, user_id) do update set
                    revision = nextval('revision_seq'), cause = excluded.cause,
                    traceparent = excluded.traceparent),
            counted as (
                insert into population as p (super_tenant_id, resource, slot, live)
                select super_tenant_id, 'User', ?, 1 from stored
                on conflict (super_tenant_id, resource, slot) do update set live = p.live + 1)
            select id, created_at, modified_at from stored
            """;

    private static final Listing<StoredUser> LISTING =
            new Listing<>(
                    "directory_user u",
                    "u",
                    "User",
                    COLUMNS,
                    COLUMNS_AND_GROUPS,
                    DirectoryUsers::read);

    private final SuperTenantTransactions transactions;

    DirectoryUsers(SuperTenantTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Creates a user, or brings back the deleted one of the same externalId, with its id and so
     * with its sub-accounts.
     *
     * @throws io.headgate.gateway.storage.StorageException with a unique violation if the userName
     *     or externalId is taken
     */
    public StoredUser create(
            SuperTenantId superTenant, UUID connection, UUID id, UserDraft draft, Write write) {
        return transactions.one(
                superTenant,
                CREATE,
                (sql, statement) -> {
                    int next = bindDraft(statement, 2, superTenant, new Row(id, connection), draft);
                    statement.setTimestamp(next, Timestamp.from(write.cause().at()));
                    statement.setString(next + 1, EventJson.text(write.cause()));
                    statement.setString(next + 2, write.traceparent());
                    statement.setInt(next + 3, ThreadLocalRandom.current().nextInt(SLOTS));
                },
                row -> {
                    row.next();
                    return new StoredUser(
                            row.getObject(1, UUID.class),
                            draft.document(),
                            Json.array(null),
                            row.getTimestamp(2).toInstant(),
                            row.getTimestamp(3).toInstant());
                });
    }

    /** One live user, with its groups if asked for. */
    public Optional<StoredUser> find(SuperTenantId superTenant, UUID id, boolean withGroups) {
        return transactions.one(
                superTenant,
                withGroups
                        ? "select "
                                + COLUMNS_AND_GROUPS
                                + " from directory_user u where u.super_tenant_id = ? and u.id = ?"
                                + " and u.deleted_at is null"
                        : "select "
                                + COLUMNS
                                + " from directory_user u where u.super_tenant_id = ? and u.id = ?"
                                + " and u.deleted_at is null",
                (sql, statement) -> {
                    statement.setObject(2, superTenant.value());
                    statement.setObject(3, id);
                },
                rows -> rows.next() ? Optional.of(read(rows)) : Optional.empty());
    }

    /** Locks a live user for a change. */
    public Optional<StoredUser> lock(Connection connection, SuperTenantId superTenant, UUID id)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select "
                                + COLUMNS_AND_GROUPS
                                + " from directory_user u where u.super_tenant_id = ? and u.id = ?"
                                + " and u.deleted_at is null for no key update of u")) {
            statement.setObject(1, superTenant.value());
            statement.setObject(2, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        }
    }

    /** Stores a changed document of a locked user. */
    public void change(
            Connection connection, SuperTenantId superTenant, UUID id, UserDraft draft, Write write)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        with changed as (
                            update directory_user set user_name = ?, user_name_key = ?, display_name_key = ?,
                                work_email_key = ?, external_id = ?, active = ?, manager_ref = ?,
                                document = ?::jsonb, modified_at = ?, version = version + 1
                            where super_tenant_id = ? and id = ?
                            returning super_tenant_id, id)
                        insert into dirty_user (super_tenant_id, user_id, revision, since, cause, traceparent)
                        select super_tenant_id, id, nextval('revision_seq'), now(), ?::jsonb, ? from changed
                        on conflict (super_tenant_id, user_id) do update set
                            revision = nextval('revision_seq'), cause = excluded.cause,
                            traceparent = excluded.traceparent
                        """)) {
            int next = bindValues(statement, 1, draft);
            statement.setTimestamp(next, Timestamp.from(write.cause().at()));
            statement.setObject(next + 1, superTenant.value());
            statement.setObject(next + 2, id);
            statement.setString(next + 3, EventJson.text(write.cause()));
            statement.setString(next + 4, write.traceparent());
            statement.executeUpdate();
        }
    }

    /** Deletes a user: gone for SCIM, kept as a tombstone so that a return re-links. */
    public boolean delete(SuperTenantId superTenant, UUID id, Write write) {
        return transactions.one(
                superTenant,
                """
                with gone as (
                    update directory_user set deleted_at = ?, version = version + 1
                    where super_tenant_id = ? and id = ? and deleted_at is null
                    returning super_tenant_id, id),
                left_groups as (
                    delete from membership m using gone
                    where m.super_tenant_id = gone.super_tenant_id and m.member_id = gone.id),
                counted as (
                    insert into population as p (super_tenant_id, resource, slot, live)
                    select super_tenant_id, 'User', ?, -1 from gone
                    on conflict (super_tenant_id, resource, slot) do update set live = p.live - 1)
                insert into dirty_user (super_tenant_id, user_id, revision, since, cause, traceparent)
                select super_tenant_id, id, nextval('revision_seq'), now(), ?::jsonb, ? from gone
                on conflict (super_tenant_id, user_id) do update set
                    revision = nextval('revision_seq'), cause = excluded.cause,
                    traceparent = excluded.traceparent
                returning user_id
                """,
                (sql, statement) -> {
                    statement.setTimestamp(2, Timestamp.from(write.cause().at()));
                    statement.setObject(3, superTenant.value());
                    statement.setObject(4, id);
                    statement.setInt(5, ThreadLocalRandom.current().nextInt(SLOTS));
                    statement.setString(6, EventJson.text(write.cause()));
                    statement.setString(7, write.traceparent());
                },
                ResultSet::next);
    }

    /** A page of live users that fulfil a condition over {@code u}. */
    public List<StoredUser> page(SuperTenantId superTenant, Page page, boolean withGroups) {
        return LISTING.page(transactions, superTenant, page, withGroups);
    }

    /** How many live users fulfil a condition. */
    public long count(SuperTenantId superTenant, Condition condition) {
        return LISTING.count(transactions, superTenant, condition);
    }

    private static StoredUser read(ResultSet row) throws SQLException {
        return new StoredUser(
                row.getObject(1, UUID.class),
                Json.object(row.getString(2)),
                Json.array(row.getString(5)),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant());
    }

    private static int bindDraft(
            PreparedStatement statement,
            int from,
            SuperTenantId superTenant,
            Row row,
            UserDraft draft)
            throws SQLException {
        statement.setObject(from, superTenant.value());
        statement.setObject(from + 1, row.id());
        statement.setObject(from + 2, row.connection());
        statement.setInt(from + 3, Shards.of(row.id()));
        return bindValues(statement, from + 4, draft);
    }

    private static int bindValues(PreparedStatement statement, int from, UserDraft draft)
            throws SQLException {
        statement.setString(from, draft.userName());
        statement.setString(from + 1, draft.userNameKey());
        statement.setString(from + 2, draft.displayNameKey());
        statement.setString(from + 3, draft.workEmailKey());
        statement.setString(from + 4, draft.externalId());
        statement.setBoolean(from + 5, draft.active());
        statement.setString(from + 6, draft.managerRef());
        statement.setString(from + 7, draft.document().toString());
        return from + 8;
    }

    private record Row(UUID id, UUID connection) {}

    /** What a write is done for: recorded with the mark it leaves. */
    public record Write(Cause cause, @Nullable String traceparent) {}
}
