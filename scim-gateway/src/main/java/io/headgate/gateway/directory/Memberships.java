package io.headgate.gateway.directory;

import io.headgate.events.contract.EventJson;
import io.headgate.gateway.storage.SuperTenantId;
import io.headgate.scim.patch.MembershipChange;
import io.headgate.scim.resource.Member;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Memberships, one row each. A change of some members touches their rows and no others, and marks
 * the users among them; the group's row is locked, so changes of one group come one after another.
 */
final class Memberships {

    /**
     * Index: directory_user_pkey and directory_group_pkey for each reference, nothing per member.
     * The array is hidden from the planner: knowing its length, it would plan anew each time, which
     * takes longer than to add a member.
     */
    private static final String ADD =
            """
            with parameter as materialized (select ?::text[] as refs),
            sent as (select unnest(refs) as ref from parameter),
            wanted as (
                select ref, case when ref ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
                    then ref::uuid end as id from sent),
            known as (
                select w.ref, u.id, 'User' as type from wanted w join directory_user u
                    on u.super_tenant_id = ? and u.id = w.id and u.deleted_at is null
                union all
                select w.ref, g.id, 'Group' from wanted w join directory_group g
                    on g.super_tenant_id = ? and g.id = w.id and g.deleted_at is null),
            added as (
                insert into membership (super_tenant_id, group_id, member_id, member_type)
                select ?, ?, id, type from known order by id
                on conflict do nothing returning member_id, member_type),
            waiting as (
                insert into unresolved_member (super_tenant_id, group_id, member_ref)
                select ?, ?, ref from wanted w
                where not exists (select 1 from known k where k.ref = w.ref) order by ref
                on conflict do nothing returning member_ref),
            marked as (
                insert into dirty_user (super_tenant_id, user_id, revision, since, cause, traceparent)
                select ?, member_id, nextval('revision_seq'), now(), ?::jsonb, ?
                from added where member_type = 'User' order by member_id
                on conflict (super_tenant_id, user_id) do update set
                    revision = nextval('revision_seq'), cause = excluded.cause,
                    traceparent = excluded.traceparent)
            select (select count(*) from added) + (select count(*) from waiting)
            """;

    private Memberships() {}

    /** Carries out changes in order; returns how many rows they touched. */
    static int change(
            Connection connection,
            SuperTenantId superTenant,
            UUID group,
            List<MembershipChange> changes,
            DirectoryUsers.Write write)
            throws SQLException {
        int touched = 0;
        for (MembershipChange change : changes) {
            touched +=
                    switch (change) {
                        case MembershipChange.Add add ->
                                add(connection, superTenant, group, refs(add.members()), write);
                        case MembershipChange.Remove remove ->
                                remove(
                                        connection,
                                        superTenant,
                                        group,
                                        new Selection(remove.ids(), false),
                                        write);
                        case MembershipChange.RemoveAll all ->
                                remove(
                                        connection,
                                        superTenant,
                                        group,
                                        new Selection(List.of(), true),
                                        write);
                        case MembershipChange.ReplaceAll replace -> {
                            List<String> keep = refs(replace.members());
                            yield remove(
                                            connection,
                                            superTenant,
                                            group,
                                            new Selection(keep, true),
                                            write)
                                    + add(connection, superTenant, group, keep, write);
                        }
                    };
        }
        return touched;
    }

    private static List<String> refs(List<Member> members) {
        return members.stream().map(Member::value).distinct().toList();
    }

    /** Members that are neither a user nor a group yet are kept by their name and wait. */
    private static int add(
            Connection connection,
            SuperTenantId superTenant,
            UUID group,
            List<String> refs,
            DirectoryUsers.Write write)
            throws SQLException {
        if (refs.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            UUID key = superTenant.value();
            statement.setArray(1, connection.createArrayOf("text", refs.toArray()));
            statement.setObject(2, key);
            statement.setObject(3, key);
            statement.setObject(4, key);
            statement.setObject(5, group);
            statement.setObject(6, key);
            statement.setObject(7, group);
            statement.setObject(8, key);
            statement.setString(9, EventJson.text(write.cause()));
            statement.setString(10, write.traceparent());
            return count(statement);
        }
    }

    private static int remove(
            Connection connection,
            SuperTenantId superTenant,
            UUID group,
            Selection selection,
            DirectoryUsers.Write write)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        with removed as (
                            delete from membership where super_tenant_id = ? and group_id = ?
                                and member_id %1$s (?::uuid[])
                            returning member_id, member_type),
                        forgotten as (
                            delete from unresolved_member where super_tenant_id = ? and group_id = ?
                                and member_ref %1$s (?::text[])
                            returning member_ref),
                        marked as (
                            insert into dirty_user (super_tenant_id, user_id, revision, since, cause, traceparent)
                            select ?, member_id, nextval('revision_seq'), now(), ?::jsonb, ?
                            from removed where member_type = 'User' order by member_id
                            on conflict (super_tenant_id, user_id) do update set
                                revision = nextval('revision_seq'), cause = excluded.cause,
                                traceparent = excluded.traceparent)
                        select (select count(*) from removed) + (select count(*) from forgotten)
                        """
                                .formatted(selection.others() ? "<> all" : "= any"))) {
            UUID key = superTenant.value();
            var ids = connection.createArrayOf("uuid", ids(selection.refs()).toArray());
            var refs = connection.createArrayOf("text", selection.refs().toArray());
            statement.setObject(1, key);
            statement.setObject(2, group);
            statement.setArray(3, ids);
            statement.setObject(4, key);
            statement.setObject(5, group);
            statement.setArray(6, refs);
            statement.setObject(7, key);
            statement.setString(8, EventJson.text(write.cause()));
            statement.setString(9, write.traceparent());
            return count(statement);
        }
    }

    private static int count(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<UUID> ids(Collection<String> refs) {
        List<UUID> ids = new ArrayList<>(refs.size());
        for (String ref : refs) {
            Optional<UserId> id = UserId.parse(ref);
            id.ifPresent(one -> ids.add(one.value()));
        }
        return ids;
    }

    /** These members, or all but these. */
    private record Selection(List<String> refs, boolean others) {}
}
