package io.headgate.gateway.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How secret tokens are kept. */
@ConfigMapping(prefix = "headgate.credential")
public interface CredentialConfig {

    /**
     * The key of the hash that is stored instead of a token; at least 32 characters, from a secret
     * store. Without it the gateway does not start; changing it makes every token unknown.
     */
    String pepper();

    /** For how long a token that was found is taken as found; a revocation is noticed after it. */
    @WithDefault("5s")
    Duration cacheFor();
}
