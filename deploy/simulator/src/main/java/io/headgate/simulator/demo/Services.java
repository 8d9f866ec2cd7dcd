package io.headgate.simulator.demo;

import io.headgate.simulator.admin.AdminClient;
import io.headgate.simulator.admin.AssetAdmin;
import io.headgate.simulator.admin.GatewayAdmin;
import io.headgate.simulator.admin.TenantAdmin;
import java.util.List;

/** The three services, as administrators reach them. */
record Services(AdminClient gatewayClient, AdminClient tenantClient, AdminClient assetClient)
        implements AutoCloseable {

    private static final String SUPER_TENANT = "demo";

    static Services of(DemoOptions options) {
        return new Services(
                new AdminClient("The gateway", options.gateway(), options.keyFile(), SUPER_TENANT),
                new AdminClient(
                        "The tenant service",
                        options.tenantService(),
                        options.keyFile(),
                        SUPER_TENANT),
                new AdminClient(
                        "The asset service",
                        options.assetService(),
                        options.keyFile(),
                        SUPER_TENANT));
    }

    GatewayAdmin gateway() {
        return new GatewayAdmin(gatewayClient);
    }

    TenantAdmin tenant(House house) {
        return new TenantAdmin(tenantClient, house.key());
    }

    AssetAdmin assets(House house) {
        return new AssetAdmin(assetClient, house.key());
    }

    List<AdminClient> all() {
        return List.of(gatewayClient, tenantClient, assetClient);
    }

    @Override
    public void close() {
        all().forEach(AdminClient::close);
    }
}
