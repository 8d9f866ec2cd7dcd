package io.headgate.tenant.lock;

import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.tenant.access.Caller;
import io.headgate.tenant.access.Role;
import io.headgate.tenant.audit.AuditedChange;
import io.headgate.tenant.problem.InputText;
import io.headgate.tenant.problem.ProblemException;
import io.headgate.tenant.role.Affected;
import io.headgate.tenant.role.LockTerms;
import io.headgate.tenant.role.RoleCatalogue;
import io.headgate.tenant.role.RoleEdits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Locks and unlocks the role of a sub-account. */
@Path("/api/v1/tenants/{tenantKey}/sub-accounts/{id}/role-lock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sub-accounts")
public class RoleLockEndpoint {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_REASON = 500;

    private final Caller caller;
    private final RoleEdits edits;
    private final RoleLocks locks;
    private final RoleCatalogue roles;
    private final Clock clock;

    RoleLockEndpoint(
            Caller caller, RoleEdits edits, RoleLocks locks, RoleCatalogue roles, Clock clock) {
        this.caller = caller;
        this.edits = edits;
        this.locks = locks;
        this.roles = roles;
        this.clock = clock;
    }

    /** Locks the role, or changes the lock. */
    @PUT
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN})
    @Operation(
            summary = "Locks the role of a sub-account",
            description =
                    "Groups then no longer change the role; what they would give is shown. A lock"
                            + " never keeps a disabled account active. The caller owns the lock.")
    public LockTerms lock(
            @PathParam("tenantKey") String tenantKey,
            @PathParam("id") UUID id,
            @Nullable LockChange change) {
        TenantId tenant = caller.tenant(tenantKey).id();
        LockTerms wanted = wanted(change);
        edits.edit(
                tenant,
                caller.actor(),
                connection -> lock(connection, tenant, new SubAccountId(id), wanted));
        return wanted;
    }

    /** Ends the lock. */
    @DELETE
    @RolesAllowed({Role.SUPER_ADMIN, Role.TENANT_ADMIN})
    @Operation(summary = "Unlocks the role: from now on groups decide again")
    public void unlock(@PathParam("tenantKey") String tenantKey, @PathParam("id") UUID id) {
        TenantId tenant = caller.tenant(tenantKey).id();
        edits.edit(tenant, caller.actor(), connection -> unlock(tenant, new SubAccountId(id)));
    }

    private Optional<RoleEdits.Edited> lock(
            Connection connection, TenantId tenant, SubAccountId account, LockTerms wanted)
            throws SQLException {
        if (!locks.accountExists(connection, tenant, account)) {
            throw ProblemException.notFound("The sub-account");
        }
        roles.require(tenant, wanted.role());
        Optional<RoleLock> held = locks.ofAccount(tenant, account);
        LockTerms before = held.map(RoleLock::terms).orElse(null);
        if (wanted.equals(before)) {
            return Optional.empty();
        }
        if (held.isPresent()) {
            held.get().lock(wanted, clock.instant());
        } else {
            locks.persist(
                    new RoleLock(
                            new RoleLock.Key(tenant.value(), account.value()),
                            wanted,
                            clock.instant()));
        }
        return Optional.of(edited("role-lock.put", account, before, wanted));
    }

    private Optional<RoleEdits.Edited> unlock(TenantId tenant, SubAccountId account) {
        RoleLock held =
                locks.ofAccount(tenant, account)
                        .orElseThrow(() -> ProblemException.notFound("The role lock"));
        locks.delete(held);
        return Optional.of(edited("role-lock.delete", account, held.terms(), null));
    }

    private static RoleEdits.Edited edited(
            String action,
            SubAccountId account,
            @Nullable LockTerms before,
            @Nullable LockTerms after) {
        return new RoleEdits.Edited(
                new AuditedChange(action, account.toString(), before, after),
                new Affected.One(account));
    }

    private LockTerms wanted(@Nullable LockChange change) {
        if (change == null) {
            throw ProblemException.invalid("\"role\" and \"reason\" are missing.");
        }
        if (change.expiresAt() != null && !change.expiresAt().isAfter(clock.instant())) {
            throw ProblemException.invalid("\"expiresAt\" is in the past.");
        }
        return new LockTerms(
                InputText.required("role", change.role(), LONGEST_NAME),
                caller.actor().name(),
                InputText.required("reason", change.reason(), LONGEST_REASON),
                change.expiresAt());
    }

    /**
     * What a lock is to be.
     *
     * @param role the role to hold
     * @param reason why, for those who find it later
     * @param expiresAt when it ends by itself; missing for never
     */
    public record LockChange(
            @Nullable String role, @Nullable String reason, @Nullable Instant expiresAt) {}
}
