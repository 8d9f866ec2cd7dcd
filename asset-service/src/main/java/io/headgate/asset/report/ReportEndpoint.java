package io.headgate.asset.report;

import io.headgate.asset.access.Role;
import io.headgate.asset.paging.Page;
import io.headgate.asset.paging.PageRequest;
import io.headgate.asset.problem.EnumParameter;
import io.headgate.asset.storage.TenantTransactions;
import io.headgate.asset.tenant.Reach;
import io.headgate.events.contract.TenantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports over HTTP, as JSON by the page and as CSV in one piece. */
@Path("/api/v1/tenants/{tenantKey}/reports")
@Tag(name = "Reports")
public class ReportEndpoint {

    private static final String CSV = "text/csv";

    private final Reach reach;
    private final TenantTransactions transactions;
    private final Leavers leavers;

    /** Over the reports. */
    ReportEndpoint(Reach reach, TenantTransactions transactions, Leavers leavers) {
        this.reach = reach;
        this.transactions = transactions;
        this.leavers = leavers;
    }

    /** Who has equipment and is not active. */
    @GET
    @Path("disabled-users-with-equipment")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({
        Role.SUPER_ADMIN,
        Role.TENANT_ADMIN,
        Role.AUDITOR,
        Role.ASSET_MANAGER,
        Role.SERVICE
    })
    @Operation(
            summary = "Disabled users with equipment",
            description =
                    "One line an item: who is DISABLED, SUSPENDED, DEPARTED or erased and still has"
                            + " it, and whom to ask. CSV with Accept: text/csv or ?format=csv.")
    public Response disabledUsersWithEquipment(
            @PathParam("tenantKey") String tenantKey,
            @QueryParam("format") @Nullable String format,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after,
            @Context HttpHeaders headers) {
        TenantId tenant = reach.tenant(tenantKey);
        return switch (format(format, headers)) {
            case CSV -> csv(tenant);
            case JSON -> json(tenant, new PageRequest(limit, after));
        };
    }

    private Response json(TenantId tenant, PageRequest request) {
        ReportPage<HeldByLeaver> page =
                transactions.inTenant(
                        tenant,
                        connection ->
                                new ReportPage<>(
                                        leavers.count(connection, tenant),
                                        leavers.page(connection, tenant, request)));
        return Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private Response csv(TenantId tenant) {
        StreamingOutput lines = out -> write(out, tenant);
        return Response.ok(lines, CSV + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"disabled-users-with-equipment.csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Page by page, so that a slow reader holds neither a connection nor the whole report. */
    private void write(OutputStream out, TenantId tenant) throws IOException {
        try (CsvTable table = new CsvTable(out)) {
            table.line(
                    "person",
                    "email",
                    "department",
                    "manager",
                    "status",
                    "since",
                    "asset tag",
                    "model",
                    "serial",
                    "due");
            String after = null;
            do {
                PageRequest request = new PageRequest(PageRequest.MOST, after);
                Page<HeldByLeaver> page =
                        transactions.inTenant(
                                tenant, connection -> leavers.page(connection, tenant, request));
                page.items().forEach(line -> write(table, line));
                table.flush();
                after = page.next();
            } while (after != null);
        }
    }

    private static void write(CsvTable table, HeldByLeaver line) {
        table.line(
                line.person(),
                line.email(),
                line.department(),
                line.manager(),
                line.status(),
                line.since(),
                line.assetTag(),
                line.model(),
                line.serial(),
                line.due());
    }

    private static Format format(@Nullable String parameter, HttpHeaders headers) {
        Format asked = EnumParameter.of("format", parameter, Format.class);
        if (asked != null) {
            return asked;
        }
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Format.JSON;
            }
            if (accepted.isCompatible(MediaType.valueOf(CSV))) {
                return Format.CSV;
            }
        }
        return Format.JSON;
    }

    /** The forms of a report. */
    private enum Format {
        JSON,
        CSV
    }
}
