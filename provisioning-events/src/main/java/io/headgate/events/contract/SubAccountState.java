package io.headgate.events.contract;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code sub-account.state}: an account of a tenant with the role it has there.
 *
 * @param tenant the tenant
 * @param subAccount the account
 * @param revision grows with each state that the tenant-service publishes of this account
 * @param status where the account stands
 * @param profile what the tenant knows of the person
 * @param role the effective role and why
 * @param roles the names of all effective roles; more than one only where a tenant unites roles
 * @param cause what made this state
 * @param moveId set while the account moves between tenants
 */
public record SubAccountState(
        TenantId tenant,
        SubAccountId subAccount,
        long revision,
        AccountStatus status,
        Profile profile,
        Role role,
        List<String> roles,
        Cause cause,
        @Nullable UUID moveId) {

    /** Copies the roles. */
    public SubAccountState {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    /**
     * The role decision, in short.
     *
     * @param name the effective role's name; {@code Disabled} while the account is disabled
     * @param decision one of {@code DISABLED}, {@code LOCKED}, {@code MAPPED}, {@code DEFAULTED}
     * @param underneath the role that a disabled account gets back on re-enabling
     * @param wouldBe what the groups would give a locked account
     */
    public record Role(
            String name, String decision, @Nullable String underneath, @Nullable String wouldBe) {}
}
