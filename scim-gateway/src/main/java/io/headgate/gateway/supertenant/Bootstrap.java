package io.headgate.gateway.supertenant;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Creates what the configuration says must exist. */
@ApplicationScoped
class Bootstrap {

    private final BootstrapConfig config;
    private final SuperTenants superTenants;

    Bootstrap(BootstrapConfig config, SuperTenants superTenants) {
        this.config = config;
        this.superTenants = superTenants;
    }

    void start(@Observes StartupEvent event) {
        config.superTenant()
                .ifPresent(key -> superTenants.ensure(key, config.superTenantName().orElse(key)));
    }
}
