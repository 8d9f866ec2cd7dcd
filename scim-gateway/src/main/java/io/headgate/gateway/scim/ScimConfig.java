package io.headgate.gateway.scim;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What identity providers are told of where they are. Read once: a request looks nothing up. */
@ConfigMapping(prefix = "headgate.scim")
public interface ScimConfig {

    /**
     * The URL below which the endpoints are, as identity providers see it, without a slash at the
     * end. Left out, it is taken from each request.
     */
    Optional<String> baseUrl();
}
