package io.headgate.simulator.demo;

import io.headgate.simulator.admin.AssetAdmin;
import io.headgate.simulator.admin.GatewayAdmin;
import io.headgate.simulator.admin.TenantAdmin;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Waits until what the directory has is what the tenants and the asset service have. */
final class Settling {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String ERASED = "DELETED";

    private final Services services;
    private final Screen screen;

    Settling(Services services, Screen screen) {
        this.services = services;
        this.screen = screen;
    }

    /** Returns once nothing is on its way any more. */
    void await(String since) {
        Waiting waiting = new Waiting(LIMIT);
        long begun = System.nanoTime();
        String open = open();
        while (!open.isEmpty()) {
            screen.move("  on its way: " + open);
            waiting.pause(
                    "After "
                            + LIMIT.toSeconds()
                            + " s not everything has arrived ("
                            + open
                            + "); the logs of the services say why.");
            open = open();
        }
        screen.format(
                "  applied everywhere %.1f s after %s", (System.nanoTime() - begun) / 1e9, since);
    }

    /** What is still on its way; empty if nothing is. */
    private String open() {
        GatewayAdmin.Summary gateway = services.gateway().summary();
        if (gateway.dirty() > 0 || gateway.unpublished() > 0) {
            return gateway.dirty() + " to route, " + gateway.unpublished() + " to publish";
        }
        for (House house : House.values()) {
            Map<String, Long> placed = new TreeMap<>();
            gateway.placements().stream()
                    .filter(count -> count.tenant().equals(house.key()))
                    .forEach(count -> placed.put(count.status(), count.count()));
            TenantAdmin.Summary tenant = services.tenant(house).summary();
            AssetAdmin.Summary assets = services.assets(house).summary();
            Map<String, Long> expected = some(placed);
            if (tenant == null || !some(tenant.byStatus()).equals(expected)) {
                return house.key() + ": the tenant service";
            }
            if (assets == null || !some(assets.holders()).equals(expected)) {
                return house.key() + ": the asset service";
            }
        }
        return "";
    }

    /** What there is at least one of, erased ones aside. */
    private static Map<String, Long> some(Map<String, Long> counts) {
        Map<String, Long> some = new TreeMap<>(counts);
        some.remove(ERASED);
        some.values().removeIf(count -> count == 0);
        return some;
    }
}
