package io.headgate.simulator.demo;

import io.headgate.simulator.admin.AssetAdmin;
import io.headgate.simulator.admin.GatewayAdmin;
import io.headgate.simulator.admin.TenantAdmin;
import io.headgate.simulator.entra.Exchange;
import io.headgate.simulator.people.Person;
import java.util.Arrays;
import java.util.List;

/** One person's way: from the provider's request to the equipment in a tenant. */
final class Journey {

    private static final int SEQUENCE_BITS = 40;

    private final Services services;
    private final Screen screen;
    private final Recorder recorder;

    Journey(Services services, Screen screen, Recorder recorder) {
        this.services = services;
        this.screen = screen;
        this.recorder = recorder;
    }

    void show(Person person) {
        screen.heading("One person's way through everything: " + person.name().full());
        List<Exchange> writes = recorder.writes(person.nickname());
        if (!writes.isEmpty()) {
            screen.line("  SCIM requests");
            writes.forEach(this::request);
        }
        GatewayAdmin.Explained user = services.gateway().explain(person.userName());
        screen.format(
                "  Directory: user %s, %s", user.id(), user.active() ? "active" : "not active");
        screen.line("  Routing rules");
        user.steps().forEach(this::step);
        for (GatewayAdmin.Explained.Placement placement : user.placements()) {
            placement(placement);
        }
    }

    private void request(Exchange exchange) {
        screen.wrapped(
                "    ",
                exchange.request().method()
                        + " "
                        + exchange.request().path()
                        + " "
                        + Recorder.shown(exchange.request().body())
                        + " -> "
                        + status(exchange));
    }

    private static String status(Exchange exchange) {
        return switch (exchange.outcome()) {
            case Exchange.Outcome.Answered answered -> Integer.toString(answered.status());
            case Exchange.Outcome.Broken broken -> broken.reason();
        };
    }

    private void step(GatewayAdmin.Explained.Step step) {
        String observed =
                step.observed().isEmpty() ? "" : " [" + String.join("; ", step.observed()) + "]";
        String note = step.note().isEmpty() ? "" : ": " + step.note();
        screen.wrapped(
                "    ",
                "%-11s %-4s %s%s%s"
                        .formatted(step.outcome(), step.mode(), step.name(), note, observed));
    }

    private void placement(GatewayAdmin.Explained.Placement placement) {
        screen.format(
                "  Placement in %s: %s%s, revision %d (epoch %d, sequence %d), %s",
                placement.tenant(),
                placement.status(),
                placement.home() ? ", home" : "",
                placement.revision(),
                placement.revision() >> SEQUENCE_BITS,
                placement.revision() & ((1L << SEQUENCE_BITS) - 1),
                placement.published() ? "published" : "not yet published");
        House house =
                Arrays.stream(House.values())
                        .filter(one -> one.key().equals(placement.tenant()))
                        .findFirst()
                        .orElse(null);
        if (house == null) {
            return;
        }
        TenantAdmin.Detail account = services.tenant(house).subAccount(placement.subAccount());
        screen.format(
                "    sub-account %s: %s, role %s",
                placement.subAccount(), account.account().status(), account.account().role());
        account.explanation().forEach(sentence -> screen.wrapped("      ", sentence));
        AssetAdmin.Holder holder = services.assets(house).holder(placement.subAccount());
        screen.format(
                "    holder %s, %s, has %d of the tenant's assets",
                holder.holder().name(), holder.holder().status(), holder.items().size());
        holder.items()
                .forEach(
                        item ->
                                screen.format(
                                        "      %s %s %s, since %s",
                                        item.tag(), item.category(), item.model(), item.since()));
    }
}
