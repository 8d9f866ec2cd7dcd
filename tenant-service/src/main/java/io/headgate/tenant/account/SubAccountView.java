package io.headgate.tenant.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sub-account in a list.
 *
 * @param id its id, the same in every service
 * @param status ACTIVE, DISABLED, SUSPENDED, DEPARTED or DELETED
 * @param userName the identity provider's name of the user
 * @param displayName for people
 * @param email its address
 * @param department as the identity provider says
 * @param title as the identity provider says
 * @param role the effective role; {@code Disabled} while the account is disabled
 * @param decision DISABLED, LOCKED, MAPPED or DEFAULTED
 * @param underneath the role that a disabled account gets back
 * @param wouldBe what groups would give a locked account
 * @param locked whether a role lock holds
 * @param updatedAt when something of it changed last
 */
@Schema(name = "SubAccount")
public record SubAccountView(
        String id,
        String status,
        @Nullable String userName,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String department,
        @Nullable String title,
        @Nullable String role,
        @Nullable String decision,
        @Nullable String underneath,
        @Nullable String wouldBe,
        boolean locked,
        Instant updatedAt) {}
