package io.headgate.tenant.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.headgate.events.contract.TenantId;
import io.headgate.tenant.access.Caller;
import io.headgate.tenant.access.Role;
import io.headgate.tenant.problem.ProblemException;
import io.headgate.tenant.storage.TenantTransactions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who changed what in a tenant. */
@Path("/api/v1/tenants/{tenantKey}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditEndpoint {

    private static final int LONGEST_PAGE = 200;
    private static final String PAGE =
            """
            select id, at, actor, action, subject, before, after, request_id from audit_log
            where tenant_id = ? and id < ? order by id desc limit ?
            """;

    private final Caller caller;
    private final TenantTransactions transactions;

    AuditEndpoint(Caller caller, TenantTransactions transactions) {
        this.caller = caller;
        this.transactions = transactions;
    }

    /** Newest first. */
    @GET
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN, Role.AUDITOR})
    @Operation(
            summary = "Lists administrative acts, newest first",
            description = "The next page begins before the smallest id of this one.")
    public List<Act> list(
            @PathParam("tenantKey") String tenantKey,
            @QueryParam("before") @Nullable Long before,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        TenantId tenant = caller.tenant(tenantKey).id();
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw ProblemException.invalid("\"limit\" is a number from 1 to " + LONGEST_PAGE + ".");
        }
        long below = before == null ? Long.MAX_VALUE : before;
        return transactions.inTenant(tenant, connection -> page(connection, tenant, below, limit));
    }

    private static List<Act> page(Connection connection, TenantId tenant, long below, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setObject(1, tenant.value());
            statement.setLong(2, below);
            statement.setInt(3, limit);
            List<Act> acts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    acts.add(
                            new Act(
                                    rows.getLong("id"),
                                    rows.getTimestamp("at").toInstant(),
                                    rows.getString("actor"),
                                    rows.getString("action"),
                                    rows.getString("subject"),
                                    rows.getString("before"),
                                    rows.getString("after"),
                                    rows.getString("request_id")));
                }
            }
            return acts;
        }
    }

    /**
     * One administrative act.
     *
     * @param id grows with time within the tenant
     * @param at when
     * @param actor who
     * @param action what
     * @param subject to what
     * @param before the state before
     * @param after the state after
     * @param requestId in which request
     */
    public record Act(
            long id,
            Instant at,
            String actor,
            String action,
            String subject,
            @JsonRawValue @Nullable String before,
            @JsonRawValue @Nullable String after,
            String requestId) {}
}
