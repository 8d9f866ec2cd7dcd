package io.headgate.simulator.demo;

import io.headgate.simulator.admin.AssetAdmin;
import io.headgate.simulator.admin.GatewayAdmin;
import io.headgate.simulator.admin.TenantAdmin;
import io.headgate.simulator.entra.CycleReport;
import io.headgate.simulator.entra.Operation;
import io.headgate.simulator.entra.PatchShape;
import io.headgate.simulator.people.People;
import io.headgate.simulator.people.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows what has become of everything. */
final class ResultPage {

    private static final List<String> STATUSES =
            List.of("ACTIVE", "DISABLED", "SUSPENDED", "DEPARTED");
    private static final List<String> ROLES =
            List.of("Administrator", "Editor", "Viewer", "Disabled");

    private final Services services;
    private final Screen screen;
    private final Story story;
    private final Recorder recorder;

    ResultPage(Services services, Screen screen, Story story, Recorder recorder) {
        this.services = services;
        this.screen = screen;
        this.story = story;
        this.recorder = recorder;
    }

    /** Everything, in the order in which one would ask. */
    void show(Cycles cycles, Forecast later, Map<House, Stock> stocks) {
        did(cycles);
        tenants();
        lobby();
        aside();
        new Changes(services, screen, story, recorder).show();
        new Journey(services, screen, recorder).show(story.later().person(People.AMARA));
        lock();
        report(later, stocks);
    }

    private void did(Cycles cycles) {
        screen.heading("What the identity provider did");
        screen.format("  %-20s %12s %14s", "", "initial", "incremental");
        for (Operation operation : Operation.values()) {
            long first = cycles.initial().count(operation);
            long second = cycles.incremental().count(operation);
            if (first + second > 0) {
                screen.format("  %-20s %12d %14d", operation.label(), first, second);
            }
        }
        if (cycles.initial().unchanged() > 0) {
            screen.format("  %-20s %12d", "users left as is", cycles.initial().unchanged());
        }
        for (PatchShape shape : PatchShape.values()) {
            screen.format(
                    "  %-20s %12d %14d",
                    shape == PatchShape.FLAG_OFF ? "PATCH, flag off" : "PATCH, flag on",
                    cycles.initial().shapes().getOrDefault(shape, 0L),
                    cycles.incremental().shapes().getOrDefault(shape, 0L));
        }
        screen.format(
                "  %-20s %12d %14d   (%d repeated)",
                "requests",
                cycles.initial().requests(),
                cycles.incremental().requests(),
                cycles.initial().repeated() + cycles.incremental().repeated());
        screen.format(
                "  %-20s %12.1f %14.1f",
                "seconds",
                cycles.initial().took().toMillis() / 1e3,
                cycles.incremental().took().toMillis() / 1e3);
    }

    private void tenants() {
        screen.heading("Sub-accounts and equipment by tenant");
        String header =
                STATUSES.stream().map(ResultPage::column).collect(Collectors.joining())
                        + " |"
                        + ROLES.stream().map(ResultPage::column).collect(Collectors.joining())
                        + " |  assets  out";
        screen.line("  tenant " + header);
        for (House house : House.values()) {
            TenantAdmin.Summary tenant = services.tenant(house).summary();
            AssetAdmin.Summary assets = services.assets(house).summary();
            if (tenant != null && assets != null) {
                screen.line(
                        String.format(Locale.ROOT, "  %-7s", house.key())
                                + numbers(STATUSES, tenant.byStatus())
                                + " |"
                                + numbers(ROLES, tenant.byRole())
                                + String.format(
                                        Locale.ROOT,
                                        " | %7d %4d",
                                        assets.assets(),
                                        assets.checkedOut()));
            }
        }
    }

    private static String column(String name) {
        return String.format(
                Locale.ROOT, "%10s", name.length() > 9 ? name.substring(0, 8) + "." : name);
    }

    private static String numbers(List<String> names, Map<String, Long> counts) {
        return names.stream()
                .map(name -> String.format(Locale.ROOT, "%10d", counts.getOrDefault(name, 0L)))
                .collect(Collectors.joining());
    }

    private void lobby() {
        Map<String, List<GatewayAdmin.Waiting>> byReason =
                services.gateway().lobby().stream()
                        .collect(
                                Collectors.groupingBy(
                                        GatewayAdmin.Waiting::reason,
                                        TreeMap::new,
                                        Collectors.toList()));
        screen.heading("The lobby: users who resolve to no tenant, and why");
        byReason.forEach(
                (reason, people) -> {
                    GatewayAdmin.Waiting example = people.getFirst();
                    screen.format("  %3d %s", people.size(), reason);
                    screen.wrapped(
                            "      ",
                            "for example " + example.userName() + ": " + example.detail());
                });
    }

    private void aside() {
        long programs = story.later().people().stream().filter(Person::service).count();
        screen.format(
                "  %3d service accounts have no tenant on purpose, and are not here", programs);
    }

    private void lock() {
        Story.Lock lock = Story.LOCK;
        Person person = story.later().person(lock.nickname());
        TenantAdmin tenant = services.tenant(lock.house());
        screen.heading("A locked role");
        for (TenantAdmin.SubAccount account : tenant.subAccounts()) {
            if (account.userName().equals(person.userName())) {
                TenantAdmin.Detail detail = tenant.subAccount(account.id());
                screen.format(
                        "  %s in %s: role %s, without the lock it would be %s",
                        person.name().full(),
                        lock.house().key(),
                        account.role(),
                        account.wouldBe());
                detail.explanation().forEach(sentence -> screen.wrapped("    ", sentence));
            }
        }
    }

    private void report(Forecast later, Map<House, Stock> stocks) {
        screen.heading("Report: disabled users with equipment");
        for (House house : House.values()) {
            AssetAdmin desk = services.assets(house);
            AssetAdmin.Report report = desk.disabledUsersWithEquipment();
            for (AssetAdmin.Report.Line line : report.items()) {
                screen.format(
                        "  %-7s %-16s %-10s %-11s %-20s ask %s",
                        house.key(),
                        line.person(),
                        line.status(),
                        line.assetTag(),
                        line.model(),
                        line.manager() == null ? "the service desk" : line.manager());
            }
            check(report, house, later, stocks.getOrDefault(house, new Stock(List.of(), Map.of())));
            if (!report.items().isEmpty()) {
                save(house, desk.disabledUsersWithEquipmentAsCsv());
            }
        }
    }

    private void check(AssetAdmin.Report report, House house, Forecast later, Stock stock) {
        stock.toRecover(house, later)
                .forEach(
                        (nickname, tag) -> {
                            if (report.items().stream()
                                    .noneMatch(line -> line.assetTag().equals(tag))) {
                                throw new DemoException(
                                        "The report of \""
                                                + house.key()
                                                + "\" should list "
                                                + tag
                                                + " with "
                                                + nickname
                                                + " and does not.");
                            }
                        });
    }

    /** Beside the stack's data if it is in this directory, else only on the screen. */
    private void save(House house, String csv) {
        Path folder = Path.of(".headgate");
        if (!Files.isDirectory(folder)) {
            csv.lines().forEach(line -> screen.wrapped("    ", line));
            return;
        }
        try {
            Path file =
                    Files.createDirectories(folder.resolve("reports"))
                            .resolve("disabled-users-with-equipment-" + house.key() + ".csv");
            Files.writeString(file, csv);
            screen.format("  %-7s saved as %s", "", file);
        } catch (IOException notWritable) {
            screen.format("  %-7s not saved: %s", "", notWritable.getMessage());
        }
    }

    /** What both cycles did. */
    record Cycles(CycleReport initial, CycleReport incremental) {}
}
