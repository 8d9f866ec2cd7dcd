package io.headgate.simulator.demo;

import io.headgate.simulator.admin.AssetAdmin;
import io.headgate.simulator.admin.TenantAdmin;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What administrators of the tenants do once their people are there. */
final class Administration {

    private static final Duration GROUPS_LIMIT = Duration.ofSeconds(30);
    private static final String HANDED_OUT = "Handed out in the demonstration";

    private final Services services;
    private final Screen screen;

    Administration(Services services, Screen screen) {
        this.services = services;
        this.screen = screen;
    }

    /** Maps groups to roles, by the ids that the tenant knows them by. */
    void mapGroups(House house) {
        TenantAdmin tenant = services.tenant(house);
        Map<String, String> roles = Story.roles(house);
        Map<String, String> ids = groups(tenant);
        Waiting waiting = new Waiting(GROUPS_LIMIT);
        while (!ids.keySet().containsAll(roles.keySet())) {
            waiting.pause(
                    "Tenant \""
                            + house.key()
                            + "\" knows the groups "
                            + ids.keySet()
                            + " and should know "
                            + roles.keySet()
                            + ".");
            ids = groups(tenant);
        }
        for (Map.Entry<String, String> mapping : roles.entrySet()) {
            tenant.map(Objects.requireNonNull(ids.get(mapping.getKey())), mapping.getValue());
        }
        screen.format("  %-7s %d groups mapped to roles", house.key(), roles.size());
    }

    private static Map<String, String> groups(TenantAdmin tenant) {
        Map<String, String> ids = new TreeMap<>();
        tenant.groups().forEach(group -> ids.put(group.displayName(), group.id()));
        return ids;
    }

    /** Holds the role of the one whose role is to be held. */
    void lockRole(Map<String, String> subAccounts) {
        Story.Lock lock = Story.LOCK;
        String id = present(subAccounts, lock.nickname());
        services.tenant(lock.house()).lock(id, lock.role(), lock.reason());
        screen.format(
                "  %-7s the role of %s locked at %s",
                lock.house().key(), lock.nickname(), lock.role());
    }

    /** Records equipment and hands it out, as far as that is not done yet. */
    void equip(House house, Stock stock, Map<String, String> subAccounts) {
        AssetAdmin desk = services.assets(house);
        Map<String, AssetAdmin.Asset> present = new HashMap<>();
        desk.assets().forEach(asset -> present.put(asset.tag(), asset));
        stock.assets().stream()
                .filter(asset -> !present.containsKey(asset.tag()))
                .forEach(desk::record);
        stock.out()
                .forEach(
                        (tag, nickname) ->
                                handOut(
                                        desk,
                                        present.getOrDefault(tag, new AssetAdmin.Asset(tag, null)),
                                        present(subAccounts, nickname)));
        Set<String> people = Set.copyOf(stock.out().values());
        screen.format(
                "  %-7s %d assets, %d handed out to %d people",
                house.key(), stock.assets().size(), stock.out().size(), people.size());
    }

    private static void handOut(AssetAdmin desk, AssetAdmin.Asset asset, String subAccount) {
        AssetAdmin.Asset.Custody custody = asset.custody();
        if (custody != null && subAccount.equals(custody.subAccount())) {
            return;
        }
        if (custody != null) {
            desk.checkIn(asset.tag(), "Back for the demonstration");
        }
        desk.checkOut(asset.tag(), subAccount, HANDED_OUT);
    }

    private static String present(Map<String, String> subAccounts, String nickname) {
        String id = subAccounts.get(nickname);
        if (id == null) {
            throw new DemoException("\"" + nickname + "\" has no sub-account, and should.");
        }
        return id;
    }
}
