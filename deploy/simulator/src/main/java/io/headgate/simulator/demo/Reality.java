package io.headgate.simulator.demo;

import io.headgate.simulator.admin.GatewayAdmin;
import io.headgate.simulator.admin.TenantAdmin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is there, compared with what was foretold: every user, every sub-account, every role. */
final class Reality {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int SHOWN = 5;
    private static final Set<String> PLACED = Set.of("ACTIVE", "DISABLED");

    private final Services services;

    Reality(Services services) {
        this.services = services;
    }

    /**
     * Returns once everything is as foretold.
     *
     * @param leavers whether those count who have left a tenant; they do not while a repeated
     *     demonstration is half-way, because they left in an earlier one
     * @throws DemoException naming what is not as foretold
     */
    void check(Forecast forecast, boolean leavers) {
        Waiting waiting = new Waiting(LIMIT);
        List<String> differences = differences(forecast, leavers);
        while (!differences.isEmpty()) {
            waiting.pause(sentence(differences));
            differences = differences(forecast, leavers);
        }
    }

    private static String sentence(List<String> differences) {
        String more =
                differences.size() > SHOWN
                        ? "\n  and " + (differences.size() - SHOWN) + " more"
                        : "";
        return "What is there is not what the company leads to:\n  "
                + String.join("\n  ", differences.subList(0, Math.min(SHOWN, differences.size())))
                + more
                + "\nIf somebody else has worked in this directory or its tenants, start afresh:"
                + " stop Headgate and run ./run --reset.";
    }

    private List<String> differences(Forecast forecast, boolean leavers) {
        List<String> differences = new ArrayList<>();
        GatewayAdmin.Summary summary = services.gateway().summary();
        if (summary.users() != forecast.users()) {
            differences.add(differ("the directory's users", forecast.users(), summary.users()));
        }
        if (summary.groups() != forecast.groups()) {
            differences.add(differ("the directory's groups", forecast.groups(), summary.groups()));
        }
        Map<String, String> lobby = new TreeMap<>();
        services.gateway().lobby().forEach(one -> lobby.put(one.userName(), one.reason()));
        compare("lobby", forecast.lobby(), lobby, differences);
        for (House house : House.values()) {
            compare(house.key(), foretold(forecast, house), seen(house, leavers), differences);
        }
        return differences;
    }

    private static Map<String, String> foretold(Forecast forecast, House house) {
        Map<String, String> accounts = new TreeMap<>();
        forecast.in(house)
                .values()
                .forEach(
                        account ->
                                accounts.put(
                                        account.userName(),
                                        words(
                                                account.status(),
                                                account.role(),
                                                account.decision())));
        return accounts;
    }

    private Map<String, String> seen(House house, boolean leavers) {
        Map<String, String> accounts = new TreeMap<>();
        for (TenantAdmin.SubAccount account : services.tenant(house).subAccounts()) {
            if (leavers || PLACED.contains(account.status())) {
                accounts.put(
                        account.userName(),
                        words(
                                account.status(),
                                String.valueOf(account.role()),
                                String.valueOf(account.decision())));
            }
        }
        return accounts;
    }

    private static String words(String status, String role, String decision) {
        return status + " as " + role + " (" + decision + ")";
    }

    private static void compare(
            String where,
            Map<String, String> foretold,
            Map<String, String> seen,
            List<String> differences) {
        Set<String> names = new HashSet<>(foretold.keySet());
        names.addAll(seen.keySet());
        names.stream()
                .sorted()
                .filter(name -> !foretold.getOrDefault(name, "").equals(seen.get(name)))
                .forEach(
                        name ->
                                differences.add(
                                        differ(
                                                where + ": " + name,
                                                foretold.getOrDefault(name, "nothing"),
                                                seen.getOrDefault(name, "nothing"))));
    }

    private static String differ(String what, Object foretold, Object seen) {
        return what + " should be " + foretold + ", is " + seen;
    }

    /** The ids of a tenant's sub-accounts by nickname, once all that were foretold are there. */
    Map<String, String> subAccounts(House house, Forecast forecast) {
        Waiting waiting = new Waiting(LIMIT);
        while (true) {
            Map<String, String> byUserName = new TreeMap<>();
            services.tenant(house)
                    .subAccounts()
                    .forEach(one -> byUserName.put(one.userName(), one.id()));
            Map<String, String> ids = new LinkedHashMap<>();
            forecast.in(house)
                    .forEach(
                            (nickname, account) -> {
                                String id = byUserName.get(account.userName());
                                if (id != null) {
                                    ids.put(nickname, id);
                                }
                            });
            if (ids.size() == forecast.in(house).size()) {
                return ids;
            }
            waiting.pause(
                    "Tenant \""
                            + house.key()
                            + "\" has "
                            + ids.size()
                            + " of the "
                            + forecast.in(house).size()
                            + " sub-accounts that were foretold.");
        }
    }

    /** The numbers of every tenant. */
    Map<House, TenantAdmin.Summary> summaries() {
        Map<House, TenantAdmin.Summary> all = new EnumMap<>(House.class);
        for (House house : House.values()) {
            TenantAdmin.Summary summary = services.tenant(house).summary();
            if (summary != null) {
                all.put(house, summary);
            }
        }
        return all;
    }
}
