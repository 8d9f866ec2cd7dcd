package io.headgate.gateway.lobby;

import io.headgate.gateway.access.Caller;
import io.headgate.gateway.access.Callers;
import io.headgate.gateway.access.Role;
import io.headgate.gateway.routing.LobbyReason;
import io.headgate.gateway.storage.SuperTenantTransactions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** Who waits in the lobby, and why. */
@Path("/api/v1/lobby")
@RolesAllowed({Role.SUPER_ADMIN, Role.AUDITOR})
public class LobbyEndpoint {

    private static final int MOST = 500;

    private final Callers callers;
    private final SuperTenantTransactions transactions;

    LobbyEndpoint(Callers callers, SuperTenantTransactions transactions) {
        this.callers = callers;
        this.transactions = transactions;
    }

    /** The causes with their numbers, and a page of people in the order of their user ids. */
    @GET
    @Operation(summary = "Who resolves to no tenant, and why")
    public Lobby list(
            @QueryParam("reason") @Nullable LobbyReason reason,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Caller caller = callers.caller();
        return transactions.transact(
                caller.superTenant(),
                connection ->
                        new Lobby(
                                causes(connection, caller),
                                people(
                                        connection,
                                        caller,
                                        reason,
                                        after == null ? new UUID(0, 0) : after,
                                        Math.clamp(limit, 1, MOST))));
    }

    private static List<Cause> causes(Connection connection, Caller caller) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select reason, detail, count(*), min(since) from lobby where super_tenant_id = ?
                        group by reason, detail order by count(*) desc, reason, detail limit 100
                        """)) {
            statement.setObject(1, caller.superTenant().value());
            List<Cause> causes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    causes.add(
                            new Cause(
                                    LobbyReason.valueOf(rows.getString(1)),
                                    rows.getString(2),
                                    rows.getLong(3),
                                    rows.getTimestamp(4).toInstant()));
                }
            }
            return causes;
        }
    }

    private static List<Person> people(
            Connection connection,
            Caller caller,
            @Nullable LobbyReason reason,
            UUID after,
            int limit)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select l.user_id, u.user_name, l.reason, l.detail, l.since
                        from lobby l join directory_user u
                            on u.super_tenant_id = l.super_tenant_id and u.id = l.user_id
                        where l.super_tenant_id = ? and l.user_id > ? and (?::text is null or l.reason = ?)
                        order by l.user_id limit ?
                        """)) {
            statement.setObject(1, caller.superTenant().value());
            statement.setObject(2, after);
            statement.setString(3, reason == null ? null : reason.name());
            statement.setString(4, reason == null ? null : reason.name());
            statement.setInt(5, limit);
            List<Person> people = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    people.add(
                            new Person(
                                    rows.getObject(1, UUID.class),
                                    rows.getString(2),
                                    LobbyReason.valueOf(rows.getString(3)),
                                    rows.getString(4),
                                    rows.getTimestamp(5).toInstant()));
                }
            }
            return people;
        }
    }

    /**
     * The lobby.
     *
     * @param causes the same reason and detail together, most people first
     * @param people one by one
     */
    public record Lobby(List<Cause> causes, List<Person> people) {

        /** Copies the lists. */
        public Lobby {
            causes = List.copyOf(causes);
            people = List.copyOf(people);
        }
    }

    /** A cause: how many wait for it, and since when the first of them. */
    public record Cause(LobbyReason reason, String detail, long users, Instant oldest) {}

    /** Somebody who waits. */
    public record Person(
            UUID id, String userName, LobbyReason reason, String detail, Instant since) {}
}
