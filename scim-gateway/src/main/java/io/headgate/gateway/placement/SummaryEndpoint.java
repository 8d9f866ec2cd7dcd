package io.headgate.gateway.placement;

import io.headgate.gateway.access.Caller;
import io.headgate.gateway.access.Callers;
import io.headgate.gateway.access.Role;
import io.headgate.gateway.storage.SuperTenantTransactions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The super tenant in numbers. */
@Path("/api/v1/summary")
@RolesAllowed({Role.SUPER_ADMIN, Role.AUDITOR})
public class SummaryEndpoint {

    private final Callers callers;
    private final SuperTenantTransactions transactions;

    SummaryEndpoint(Callers callers, SuperTenantTransactions transactions) {
        this.callers = callers;
        this.transactions = transactions;
    }

    /** How many there are of everything, and what is still on its way. */
    @GET
    @Operation(summary = "The super tenant in numbers, and what is still on its way")
    public Summary get() {
        Caller caller = callers.caller();
        return transactions.transact(
                caller.superTenant(), connection -> summary(connection, caller));
    }

    private static Summary summary(Connection connection, Caller caller) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        with me as (select ?::uuid as id)
                        select (select coalesce(sum(live), 0) from population, me
                                where super_tenant_id = me.id and resource = 'User'),
                            (select coalesce(sum(live), 0) from population, me
                                where super_tenant_id = me.id and resource = 'Group'),
                            (select count(*) from dirty_user, me where super_tenant_id = me.id)
                                + (select count(*) from dirty_group, me where super_tenant_id = me.id),
                            (select count(*) from placement, me where super_tenant_id = me.id
                                and revision > published_revision)
                                + (select count(*) from group_placement, me where super_tenant_id = me.id
                                    and revision > published_revision)
                        """)) {
            statement.setObject(1, caller.superTenant().value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Summary(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        lobby(connection, caller),
                        placements(connection, caller));
            }
        }
    }

    private static Map<String, Long> lobby(Connection connection, Caller caller)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select reason, count(*) from lobby where super_tenant_id = ? group by reason")) {
            statement.setObject(1, caller.superTenant().value());
            Map<String, Long> reasons = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reasons.put(rows.getString(1), rows.getLong(2));
                }
            }
            return reasons;
        }
    }

    private static List<Count> placements(Connection connection, Caller caller)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select t.key, p.status, count(*) from placement p join tenant t
                            on t.super_tenant_id = p.super_tenant_id and t.id = p.tenant_id
                        where p.super_tenant_id = ? group by t.key, p.status order by t.key, p.status
                        """)) {
            statement.setObject(1, caller.superTenant().value());
            List<Count> counts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.add(new Count(rows.getString(1), rows.getString(2), rows.getLong(3)));
                }
            }
            return counts;
        }
    }

    /**
     * The numbers.
     *
     * @param dirty users and groups that are to be looked at again
     * @param unpublished states that Kafka does not have yet
     * @param lobby users without a tenant, by reason
     * @param placements by tenant and status
     */
    public record Summary(
            long users,
            long groups,
            long dirty,
            long unpublished,
            Map<String, Long> lobby,
            List<Count> placements) {

        /** Copies what can change. */
        public Summary {
            lobby = Map.copyOf(lobby);
            placements = List.copyOf(placements);
        }
    }

    /** How many placements of a status a tenant has. */
    public record Count(String tenant, String status, long count) {}
}
