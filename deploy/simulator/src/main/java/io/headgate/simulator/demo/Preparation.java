package io.headgate.simulator.demo;

import io.headgate.simulator.admin.AdminClient;
import io.headgate.simulator.admin.GatewayAdmin;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What an administrator sets up before the identity provider is connected. */
final class Preparation {

    private static final Duration READY_LIMIT = Duration.ofSeconds(60);

    private final Services services;
    private final Screen screen;

    Preparation(Services services, Screen screen) {
        this.services = services;
        this.screen = screen;
    }

    /** Waits until the services are ready. */
    void awaitServices() {
        for (AdminClient client : services.all()) {
            Waiting waiting = new Waiting(READY_LIMIT);
            while (!client.ready()) {
                waiting.pause(
                        "The service at "
                                + client.url()
                                + " is not ready: its log in the data directory says why.");
            }
        }
    }

    /** Declares the tenants and the rules, unless they are as they should be. */
    void configure() {
        GatewayAdmin gateway = services.gateway();
        List<GatewayAdmin.Tenant> present = gateway.tenants();
        List<GatewayAdmin.Tenant> missing =
                Arrays.stream(House.values())
                        .map(House::declared)
                        .filter(tenant -> !present.contains(tenant))
                        .toList();
        missing.forEach(gateway::put);
        screen.format(
                "  tenants       london, paris, berlin (%s)",
                missing.isEmpty() ? "as they were" : missing.size() + " declared");
        List<GatewayAdmin.Rule> before =
                gateway.replaceRules(Story.RULES, "The demonstration's company");
        screen.format(
                "  routing rules %d (%s)",
                Story.RULES.size(),
                before.equals(Story.RULES)
                        ? "as they were"
                        : before.isEmpty() ? "new" : "in place of " + before.size() + " others");
        for (GatewayAdmin.Rule rule : Story.RULES) {
            screen.wrapped("    ", rule.mode() + "  " + rule.name() + ": " + described(rule));
        }
    }

    private static String described(GatewayAdmin.Rule rule) {
        String when = rule.when() == null ? "everybody" : "when " + rule.when();
        if (rule.tenant() != null) {
            return when + " -> " + rule.tenant();
        }
        if (rule.tenants() != null) {
            return when + " -> " + String.join(" and ", rule.tenants());
        }
        if (rule.attribute() != null) {
            return when + " -> the tenant named by " + rule.attribute();
        }
        return rule.groupPattern() == null
                ? when + " -> no tenant at all"
                : "groups " + rule.groupPattern() + " -> {tenant}";
    }
}
