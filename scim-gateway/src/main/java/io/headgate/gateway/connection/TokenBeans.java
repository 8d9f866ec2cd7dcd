package io.headgate.gateway.connection;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the token form with the deployment's pepper. */
@Singleton
final class TokenBeans {

    private static final int SHORTEST_PEPPER = 32;

    @Produces
    @Singleton
    static SecretTokens tokens(CredentialConfig config) {
        if (config.pepper().length() < SHORTEST_PEPPER) {
            throw new IllegalStateException(
                    "headgate.credential.pepper has fewer than "
                            + SHORTEST_PEPPER
                            + " characters; set it to a long random text from a secret store.");
        }
        return new SecretTokens(config.pepper());
    }
}
