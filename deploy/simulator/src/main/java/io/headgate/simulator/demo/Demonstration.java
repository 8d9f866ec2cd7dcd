package io.headgate.simulator.demo;

import io.headgate.simulator.entra.CycleReport;
import io.headgate.simulator.entra.EntraProvider;
import io.headgate.simulator.entra.RetryPolicy;
import io.headgate.simulator.entra.ScimClient;
import io.headgate.simulator.entra.Settings;
import io.headgate.simulator.people.Company;
import io.headgate.simulator.people.People;
import io.headgate.simulator.people.Teams;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The whole demonstration, from waiting for the services to the page of results. */
public final class Demonstration {

    private final DemoOptions options;
    private final Screen screen;

    /** A demonstration against these services, told to this stream. */
    public Demonstration(DemoOptions options, PrintStream out) {
        this.options = options;
        this.screen = new Screen(out);
    }

    /**
     * Plays it. On data of an earlier demonstration it goes back to the beginning of the story
     * first: users that are there are found and changed.
     *
     * @throws DemoException if something is not as foretold, or nothing runs
     */
    public void run() {
        Story story = Story.of(options.size().users());
        Recorder recorder =
                new Recorder(
                        Set.of(
                                People.AMARA,
                                People.JONAS,
                                People.PRIYA,
                                People.MATEO,
                                People.OLIVER,
                                People.HANNAH,
                                Teams.EDITORS,
                                Story.APPROVERS,
                                "Works Council",
                                "ITAM-berlin-Support"));
        try (Services services = Services.of(options);
                ScimClient scim =
                        new ScimClient(
                                URI.create(options.gateway() + "/scim/v2"),
                                secretToken(),
                                RetryPolicy.USUAL,
                                recorder)) {
            play(story, services, scim, recorder);
        }
    }

    private void play(Story story, Services services, ScimClient scim, Recorder recorder) {
        screen.heading("1. An administrator prepares Headgate");
        Preparation preparation = new Preparation(services, screen);
        preparation.awaitServices();
        preparation.configure();
        boolean repeated = services.gateway().summary().users() > 0;
        EntraProvider entra = new EntraProvider(scim, settings(repeated), screen);

        screen.heading("2. Entra ID: Test Connection and the initial cycle");
        if (repeated) {
            screen.wrapped(
                    "  ",
                    "The directory is not empty: users and groups of an earlier run are matched by"
                            + " name or externalId and brought back to the beginning of the story.");
        }
        entra.testConnection("AzureAD_Test-" + UUID.randomUUID());
        screen.line("  Test Connection works");
        CycleReport initial = flawless(entra.initialCycle(story.first()));
        if (repeated) {
            takeBackMemberships(entra, story);
        }
        Settling settling = new Settling(services, screen);
        settling.await("the provider's last request");

        screen.heading("3. Administrators of the tenants: roles, a lock, equipment");
        Forecast first = Forecast.ofFirst(story);
        Forecast later = Forecast.ofLater(story);
        Reality reality = new Reality(services);
        Map<House, Stock> stocks = administer(services, reality, first, later);
        settling.await("the last change");
        reality.check(first, !repeated);
        screen.format("  as foretold: %s", counted(first));

        screen.heading("4. Entra ID: an incremental cycle some weeks later");
        CycleReport incremental =
                flawless(entra.incrementalCycle(story.first(), story.later(), story.shapes()));
        settling.await("the provider's last request");
        reality.check(later, true);
        screen.format("  as foretold: %s", counted(later));

        new ResultPage(services, screen, story, recorder)
                .show(new ResultPage.Cycles(initial, incremental), later, stocks);
    }

    /**
     * A provider only ever adds members to groups it finds; those of the earlier run have to go.
     */
    private static void takeBackMemberships(EntraProvider entra, Story story) {
        Company left = new Company(story.first().people(), story.later().teams());
        flawless(entra.incrementalCycle(left, story.first(), Map.of()));
    }

    private Map<House, Stock> administer(
            Services services, Reality reality, Forecast first, Forecast later) {
        Administration administration = new Administration(services, screen);
        Map<House, Stock> stocks = new EnumMap<>(House.class);
        for (House house : House.values()) {
            administration.mapGroups(house);
            Map<String, String> subAccounts = reality.subAccounts(house, first);
            if (house == Story.LOCK.house()) {
                administration.lockRole(subAccounts);
            }
            Stock stock = Stock.of(house, first, later);
            administration.equip(house, stock, subAccounts);
            stocks.put(house, stock);
        }
        return stocks;
    }

    private Settings settings(boolean repeated) {
        Settings usual = Settings.USUAL.withConcurrency(options.size().concurrency());
        return repeated ? usual.matchingByExternalId() : usual;
    }

    private static String counted(Forecast forecast) {
        StringBuilder text = new StringBuilder();
        for (House house : House.values()) {
            text.append(house.key()).append(' ').append(forecast.in(house).size()).append(", ");
        }
        return text + "lobby " + forecast.lobby().size();
    }

    private static CycleReport flawless(CycleReport report) {
        if (!report.failures().isEmpty()) {
            CycleReport.Failure first = report.failures().getFirst();
            throw new DemoException(
                    "%d operations of the cycle failed, the first: %s of \"%s\" got %d: %s"
                            .formatted(
                                    report.failures().size(),
                                    first.operation().label(),
                                    first.subject(),
                                    first.status(),
                                    first.detail()));
        }
        return report;
    }

    private String secretToken() {
        try {
            return Files.readString(options.tokenFile()).strip();
        } catch (IOException missing) {
            throw new DemoException(
                    "The secret token is not in "
                            + options.tokenFile()
                            + ": start Headgate with ./run, which makes it.");
        }
    }
}
