package io.headgate.gateway.placement;

import io.headgate.gateway.access.Caller;
import io.headgate.gateway.access.Callers;
import io.headgate.gateway.access.Role;
import io.headgate.gateway.problem.ProblemException;
import io.headgate.gateway.routing.Routing;
import io.headgate.gateway.routing.RoutingState;
import io.headgate.gateway.storage.SuperTenantTransactions;
import io.headgate.scim.text.Folding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a user belongs, and why: every rule with what it saw, and every placement. */
@Path("/api/v1/users")
@RolesAllowed({Role.SUPER_ADMIN, Role.AUDITOR})
public class UsersApiEndpoint {

    private static final int MOST = 50;

    private final Callers callers;
    private final SuperTenantTransactions transactions;
    private final RoutingState routing;

    UsersApiEndpoint(Callers callers, SuperTenantTransactions transactions, RoutingState routing) {
        this.callers = callers;
        this.transactions = transactions;
        this.routing = routing;
    }

    /** Users whose name begins with a text, at most 50. */
    @GET
    @Operation(summary = "Look users up by the beginning of their userName")
    public List<Found> find(@QueryParam("userName") @Nullable String userName) {
        Caller caller = callers.caller();
        String key = Folding.fold(userName == null ? "" : userName.trim());
        return transactions.transact(
                caller.superTenant(), connection -> search(connection, caller, key));
    }

    /** One user explained. */
    @GET
    @Path("{id}")
    @Operation(summary = "Explain one user: the rules, what they saw, and the placements")
    public Explained explain(@PathParam("id") UUID id) {
        Caller caller = callers.caller();
        return transactions.transact(
                caller.superTenant(), connection -> explained(connection, caller, id));
    }

    private Explained explained(Connection connection, Caller caller, UUID id) throws SQLException {
        Candidate candidate =
                new DirtyBatch(connection, caller.superTenant())
                        .one(id).stream()
                                .findFirst()
                                .orElseThrow(() -> ProblemException.notFound("The user"));
        var router = routing.read(connection, caller.superTenant());
        Routing decision =
                PlacementDecision.settled(router.explain(candidate.document()), candidate, router);
        String userName = candidate.document().path("userName").asText();
        return new Explained(
                id,
                userName,
                candidate.active(),
                candidate.deleted(),
                router.rulesVersion(),
                decision.lobby(),
                decision.steps(),
                placements(
                        connection,
                        caller,
                        id,
                        decision.home().map(home -> home.tenant().key()).orElse(null)));
    }

    private static List<Found> search(Connection connection, Caller caller, String key)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select id, user_name, active from directory_user
                        where super_tenant_id = ? and user_name_key collate "C" >= ?
                            and starts_with(user_name_key, ?) and deleted_at is null
                        order by user_name_key collate "C" limit ?
                        """)) {
            statement.setObject(1, caller.superTenant().value());
            statement.setString(2, key);
            statement.setString(3, key);
            statement.setInt(4, MOST);
            List<Found> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(
                            new Found(
                                    rows.getObject(1, UUID.class),
                                    rows.getString(2),
                                    rows.getBoolean(3)));
                }
            }
            return found;
        }
    }

    private static List<Placed> placements(
            Connection connection, Caller caller, UUID user, @Nullable String home)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select t.key, p.sub_account_id, p.status,
                            p.revision, p.published_revision >= p.revision, p.placed_at, p.due_at,
                            p.cause ->> 'requestId'
                        from placement p join tenant t
                            on t.super_tenant_id = p.super_tenant_id and t.id = p.tenant_id
                        where p.super_tenant_id = ? and p.user_id = ? order by t.key
                        """)) {
            statement.setObject(1, caller.superTenant().value());
            statement.setObject(2, user);
            List<Placed> placements = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    placements.add(
                            new Placed(
                                    rows.getString(1),
                                    rows.getObject(2, UUID.class),
                                    rows.getString(3),
                                    rows.getString(1).equals(home),
                                    rows.getLong(4),
                                    rows.getBoolean(5),
                                    rows.getTimestamp(6).toInstant(),
                                    rows.getTimestamp(7) == null
                                            ? null
                                            : rows.getTimestamp(7).toInstant(),
                                    rows.getString(8)));
                }
            }
            return placements;
        }
    }

    /** A user found. */
    public record Found(UUID id, String userName, boolean active) {}

    /**
     * A user explained.
     *
     * @param rulesVersion the rules that the steps are of
     * @param lobby why there is no tenant, if there is none
     * @param steps every rule in order
     * @param placements every tenant the user belongs or belonged to
     */
    public record Explained(
            UUID id,
            String userName,
            boolean active,
            boolean deleted,
            long rulesVersion,
            Routing.@Nullable Lobby lobby,
            List<Routing.Step> steps,
            List<Placed> placements) {

        /** Copies the lists. */
        public Explained {
            steps = List.copyOf(steps);
            placements = List.copyOf(placements);
        }
    }

    /**
     * A placement.
     *
     * @param published whether Kafka has acknowledged this revision
     * @param dueAt when time itself changes the status next
     * @param requestId the request behind this state
     */
    public record Placed(
            String tenant,
            UUID subAccount,
            String status,
            boolean home,
            long revision,
            boolean published,
            Instant placedAt,
            @Nullable Instant dueAt,
            @Nullable String requestId) {}
}
