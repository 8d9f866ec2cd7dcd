package io.headgate.gateway.supertenant;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What exists from the first start on. */
@ConfigMapping(prefix = "headgate.bootstrap")
public interface BootstrapConfig {

    /** The key of a super tenant that is created at start if it is missing. */
    Optional<String> superTenant();

    /** Its name for people; the key when left out. */
    Optional<String> superTenantName();
}
