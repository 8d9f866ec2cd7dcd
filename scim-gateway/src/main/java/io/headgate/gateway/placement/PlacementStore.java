package io.headgate.gateway.placement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.Revision;
import io.headgate.gateway.directory.Json;
import io.headgate.gateway.storage.SuperTenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes the decisions of a batch: a fixed number of statements for any number of users. */
final class PlacementStore {

    private final Connection connection;
    private final SuperTenantId superTenant;
    private final long epoch;
    private final Instant now;

    PlacementStore(Connection connection, SuperTenantId superTenant, long epoch, Instant now) {
        this.connection = connection;
        this.superTenant = superTenant;
        this.epoch = epoch;
        this.now = now;
    }

    /**
     * Takes the marks off that are still as they were read. Only these users' decisions may be
     * written: the others have changed meanwhile and are decided again.
     */
    Set<UUID> takeMarks(Collection<Candidate.Mark> marks) throws SQLException {
        List<Candidate.Mark> sorted =
                marks.stream().sorted(java.util.Comparator.comparing(m -> m.user())).toList();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        with taken as (
                            select d.super_tenant_id, d.user_id
                            from unnest(?::uuid[], ?::bigint[]) as read (user_id, revision)
                                join dirty_user d on d.super_tenant_id = ? and d.user_id = read.user_id
                                    and d.revision = read.revision
                            order by d.user_id for update of d)
                        delete from dirty_user d using taken
                        where d.super_tenant_id = taken.super_tenant_id and d.user_id = taken.user_id
                        returning d.user_id
                        """)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", sorted.stream().map(Candidate.Mark::user).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", sorted.stream().map(Candidate.Mark::revision).toArray()));
            statement.setObject(3, superTenant.value());
            Set<UUID> taken = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getObject(1, UUID.class));
                }
            }
            return taken;
        }
    }

    /** Stores what changes; returns how many placements that are. */
    int store(List<PlacementDecision> decisions) throws SQLException {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (PlacementDecision decision : decisions) {
            decision.changes().forEach(change -> row(rows, decision.candidate(), change));
        }
        if (!rows.isEmpty()) {
            upsert(rows);
        }
        return rows.size();
    }

    private void row(ArrayNode rows, Candidate candidate, PlacementPlan.Change change) {
        Placement after = change.after();
        ObjectNode row = rows.addObject();
        row.put("user_id", candidate.mark().user().toString());
        row.put("tenant_id", after.tenant().toString());
        row.put(
                "sub_account_id",
                SubAccountIds.of(superTenant, candidate.mark().user(), after.tenant()).toString());
        row.put("shard", candidate.shard());
        row.put("status", after.status().name());
        row.set("profile", Json.object(EventJson.text(after.profile())));
        ArrayNode groups = row.putArray("group_ids");
        after.groups().forEach(group -> groups.add(group.toString()));
        row.set("proof", Json.object(EventJson.text(after.proof())));
        ObjectNode cause = Json.object(candidate.mark().cause());
        row.set("cause", cause);
        row.put("accepted_at", cause.path("at").asText(now.toString()));
        change.changed().forEach(row.putArray("changed")::add);
        row.put("move_id", after.moveId() == null ? null : after.moveId().toString());
        row.put("due_at", after.dueAt() == null ? null : after.dueAt().toString());
        row.put("traceparent", candidate.mark().traceparent());
    }

    /**
     * The revision is drawn here, not at the write: marks of one user may be written in another
     * order than their numbers were drawn, and what is decided last has to stand above the rest.
     */
    private void upsert(ArrayNode rows) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into placement as p (super_tenant_id, user_id, tenant_id, sub_account_id, shard,
                            status, revision, profile, group_ids, proof, cause, changed, move_id, due_at,
                            accepted_at, traceparent, placed_at)
                        select ?, user_id, tenant_id, sub_account_id, shard, status, ? | nextval('revision_seq'), profile,
                            group_ids, proof, cause, changed, move_id, due_at, accepted_at, traceparent, ?
                        from jsonb_to_recordset(?::jsonb) as r (user_id uuid, tenant_id uuid, sub_account_id uuid,
                            shard smallint, status text, profile jsonb, group_ids uuid[],
                            proof jsonb, cause jsonb, changed text[], move_id uuid, due_at timestamptz,
                            accepted_at timestamptz, traceparent text)
                        order by user_id, tenant_id
                        on conflict (super_tenant_id, user_id, tenant_id) do update set
                            status = excluded.status, revision = excluded.revision,
                            profile = excluded.profile, group_ids = excluded.group_ids, proof = excluded.proof,
                            cause = excluded.cause, changed = excluded.changed, move_id = excluded.move_id,
                            due_at = excluded.due_at, accepted_at = excluded.accepted_at,
                            traceparent = excluded.traceparent
                        where p.revision < excluded.revision
                        """)) {
            statement.setObject(1, superTenant.value());
            statement.setLong(2, Revision.of(epoch, 0).value());
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setString(4, rows.toString());
            if (statement.executeUpdate() != rows.size()) {
                throw new IllegalStateException("A placement is ahead of this process's epoch");
            }
        }
    }

    /**
     * Who waits in the lobby goes in or stays with their time, everybody else of the batch goes
     * out.
     */
    void settleLobby(List<PlacementDecision> decisions) throws SQLException {
        List<PlacementDecision> waiting =
                decisions.stream().filter(decision -> decision.lobby() != null).toList();
        List<UUID> out =
                decisions.stream()
                        .filter(decision -> decision.lobby() == null)
                        .map(decision -> decision.candidate().mark().user())
                        .toList();
        if (!out.isEmpty()) {
            try (PreparedStatement statement =
                    connection.prepareStatement(
                            "delete from lobby where super_tenant_id = ? and user_id = any (?)")) {
                statement.setObject(1, superTenant.value());
                statement.setArray(2, connection.createArrayOf("uuid", out.toArray()));
                statement.executeUpdate();
            }
        }
        if (!waiting.isEmpty()) {
            enterLobby(waiting);
        }
    }

    private void enterLobby(List<PlacementDecision> waiting) throws SQLException {
        List<UUID> users = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        List<String> details = new ArrayList<>();
        for (PlacementDecision decision : waiting) {
            var lobby = java.util.Objects.requireNonNull(decision.lobby());
            users.add(decision.candidate().mark().user());
            reasons.add(lobby.reason().name());
            details.add(lobby.detail());
        }
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into lobby (super_tenant_id, user_id, reason, detail, since)
                        select ?, user_id, reason, detail, ?
                        from unnest(?::uuid[], ?::text[], ?::text[]) as w (user_id, reason, detail)
                        on conflict (super_tenant_id, user_id) do update set
                            reason = excluded.reason, detail = excluded.detail
                        """)) {
            statement.setObject(1, superTenant.value());
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setArray(3, connection.createArrayOf("uuid", users.toArray()));
            statement.setArray(4, connection.createArrayOf("text", reasons.toArray()));
            statement.setArray(5, connection.createArrayOf("text", details.toArray()));
            statement.executeUpdate();
        }
    }

    /**
     * Looks again at those whose manager has come to or left a tenant: the reference depends on it.
     */
    void markReports(List<PlacementDecision> decisions) throws SQLException {
        List<String> managers =
                decisions.stream()
                        .filter(PlacementDecision::placedElsewhere)
                        .map(decision -> decision.candidate().mark().user().toString())
                        .toList();
        if (managers.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into dirty_user (super_tenant_id, user_id, revision, since, cause)
                        select u.super_tenant_id, u.id, nextval('revision_seq'), now(),
                            jsonb_build_object('kind', 'TIMER', 'requestId', 'manager-placed', 'at', ?::text)
                        from directory_user u
                        where u.super_tenant_id = ? and u.manager_ref = any (?) and u.deleted_at is null
                        order by u.id
                        on conflict (super_tenant_id, user_id) do update set revision = nextval('revision_seq')
                        """)) {
            statement.setString(1, now.toString());
            statement.setObject(2, superTenant.value());
            statement.setArray(3, connection.createArrayOf("text", managers.toArray()));
            statement.executeUpdate();
        }
    }

    /** Removes what is left of users whose retention is over. */
    void erase(List<PlacementDecision> decisions) throws SQLException {
        List<UUID> erased =
                decisions.stream()
                        .filter(decision -> decision.candidate().deleted())
                        .filter(
                                decision ->
                                        decision.changes().stream()
                                                .anyMatch(
                                                        change ->
                                                                change.after().status()
                                                                        == AccountStatus.DELETED))
                        .map(decision -> decision.candidate().mark().user())
                        .toList();
        if (erased.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        update directory_user set user_name = '', user_name_key = '', display_name_key = null,
                            work_email_key = null, external_id = null, manager_ref = null, document = '{}'
                        where super_tenant_id = ? and id = any (?) and deleted_at is not null
                        """)) {
            statement.setObject(1, superTenant.value());
            statement.setArray(2, connection.createArrayOf("uuid", erased.toArray()));
            statement.executeUpdate();
        }
    }
}
