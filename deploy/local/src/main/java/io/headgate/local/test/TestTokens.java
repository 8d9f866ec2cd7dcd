package io.headgate.local.test;

import io.headgate.local.token.SigningKey;
import io.headgate.local.token.TokenMint;
import io.headgate.local.token.TokenRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Tokens that a service under {@link EmbeddedStackResource} accepts. */
public final class TestTokens {

    private TestTokens() {}

    /**
     * A token for an hour.
     *
     * @param superTenant its key, or {@code *} for all
     * @param roles among super-admin, tenant-admin, auditor, asset-manager, service
     * @param tenants keys of the tenants that the roles are for
     */
    public static String mint(String superTenant, Set<String> roles, Set<String> tenants) {
        return mint(
                new TokenRequest("test-admin", superTenant, roles, tenants, Duration.ofHours(1)));
    }

    /** A token as asked for; a negative lifetime gives one that has expired. */
    public static String mint(TokenRequest request) {
        return new TokenMint(
                        SigningKey.read(EmbeddedStack.current().privateKeyFile()),
                        Clock.systemUTC())
                .mint(request);
    }

    /** A token for everything in a super tenant. */
    public static String superAdmin(String superTenant) {
        return mint(TokenRequest.superAdmin(superTenant));
    }
}
