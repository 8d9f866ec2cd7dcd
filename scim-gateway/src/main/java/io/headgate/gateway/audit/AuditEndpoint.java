package io.headgate.gateway.audit;

import io.headgate.gateway.access.Caller;
import io.headgate.gateway.access.Callers;
import io.headgate.gateway.access.Role;
import io.headgate.gateway.storage.SuperTenantTransactions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Reading the audit log. */
@Path("/api/v1/audit")
@RolesAllowed({Role.SUPER_ADMIN, Role.AUDITOR})
public class AuditEndpoint {

    private static final int MOST = 200;

    private final Callers callers;
    private final SuperTenantTransactions transactions;
    private final AuditLog log;
    private final Clock clock;

    AuditEndpoint(
            Callers callers, SuperTenantTransactions transactions, AuditLog log, Clock clock) {
        this.callers = callers;
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    /** The newest acts, at most 200 a page; go on with the last entry's time. */
    @GET
    @Operation(summary = "Administrative acts, newest first")
    public List<AuditLog.Entry> list(
            @QueryParam("before") @Nullable Instant before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Caller caller = callers.caller();
        return transactions.call(
                caller.superTenant(),
                connection ->
                        log.newest(
                                connection,
                                caller,
                                before == null ? clock.instant().plusSeconds(1) : before,
                                Math.clamp(limit, 1, MOST)));
    }
}
