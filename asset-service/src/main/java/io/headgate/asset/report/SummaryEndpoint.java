package io.headgate.asset.report;

import io.headgate.asset.access.Role;
import io.headgate.asset.storage.Rows;
import io.headgate.asset.storage.TenantTransactions;
import io.headgate.asset.tenant.Reach;
import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.TenantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A tenant's equipment in numbers, over HTTP. */
@Path("/api/v1/tenants/{tenantKey}/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class SummaryEndpoint {

    private final Reach reach;
    private final TenantTransactions transactions;

    /** Over the tenant's tables. */
    public SummaryEndpoint(Reach reach, TenantTransactions transactions) {
        this.reach = reach;
        this.transactions = transactions;
    }

    /** The counts. */
    @GET
    @RolesAllowed({
        Role.SUPER_ADMIN,
        Role.TENANT_ADMIN,
        Role.AUDITOR,
        Role.ASSET_MANAGER,
        Role.SERVICE
    })
    @Operation(
            summary = "A tenant's equipment in numbers",
            description = "Assets, what is out, people by status, and who should give back.")
    public Summary summary(@PathParam("tenantKey") String tenantKey) {
        TenantId tenant = reach.tenant(tenantKey);
        return transactions.inTenant(tenant, connection -> count(connection, tenant));
    }

    private static Summary count(Connection connection, TenantId tenant) throws SQLException {
        Map<AccountStatus, Long> holders = holders(connection, tenant);
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        select
                            (select count(*) from asset where tenant_id = ? and status <> 'ARCHIVED') as assets,
                            (select count(*) from custody where tenant_id = ? and closed_at is null) as checked_out,
                            (select count(*) from custody where tenant_id = ? and closed_at is null and due_at < now())
                                as overdue,
                            (select count(*) from holder h where h.tenant_id = ? and h.status <> 'ACTIVE'
                                and exists (select 1 from custody c where c.tenant_id = h.tenant_id
                                    and c.sub_account_id = h.sub_account_id and c.closed_at is null)) as to_recover
                        """)) {
            Rows.bind(select, tenant.value(), tenant.value(), tenant.value(), tenant.value());
            return Rows.first(select, row -> summary(row, holders)).orElseThrow();
        }
    }

    private static Map<AccountStatus, Long> holders(Connection connection, TenantId tenant)
            throws SQLException {
        Map<AccountStatus, Long> counts = new EnumMap<>(AccountStatus.class);
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        select status, count(*) as people from holder where tenant_id = ? group by status
                        """)) {
            Rows.bind(select, tenant.value());
            Rows.all(
                    select,
                    row ->
                            counts.put(
                                    AccountStatus.valueOf(row.getString("status")),
                                    row.getLong("people")));
        }
        for (AccountStatus status : AccountStatus.values()) {
            counts.putIfAbsent(status, 0L);
        }
        return counts;
    }

    private static Summary summary(ResultSet row, Map<AccountStatus, Long> holders)
            throws SQLException {
        return new Summary(
                row.getLong("assets"),
                row.getLong("checked_out"),
                row.getLong("overdue"),
                holders,
                row.getLong("to_recover"));
    }
}
