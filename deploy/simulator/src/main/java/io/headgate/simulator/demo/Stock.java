package io.headgate.simulator.demo;

import io.headgate.simulator.admin.AssetAdmin.NewAsset;
import io.headgate.simulator.people.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The equipment of a tenant and who gets what.
 *
 * @param assets what is recorded
 * @param out nicknames by tag
 */
record Stock(List<NewAsset> assets, Map<String, String> out) {

    private static final int LAPTOPS = 18;
    private static final int PHONES = 12;
    private static final int ORDINARY_HOLDERS = 8;
    private static final List<String> LAPTOP_MODELS =
            List.of("ThinkPad X1 Carbon", "MacBook Air 13", "Framework 13");
    private static final List<String> PHONE_MODELS = List.of("Pixel 9", "iPhone 16");

    /** Who is handed something by name, in the order of tags. */
    private static final Map<House, List<String>> LAPTOP_HOLDERS =
            Map.of(
                    House.LONDON, List.of(People.AMARA, People.KARIM, People.PRIYA),
                    House.PARIS, List.of(People.JULIEN, People.CHLOE, People.SOFIA),
                    House.BERLIN, List.of(People.JONAS, People.KATRIN, People.LENA));

    private static final Map<House, List<String>> PHONE_HOLDERS =
            Map.of(
                    House.LONDON, List.of(People.AMARA, People.OLIVER),
                    House.PARIS, List.of(People.AMARA, People.JULIEN),
                    House.BERLIN, List.of(People.KATRIN));

    static Stock of(House house, Forecast first, Forecast later) {
        Map<String, String> out = new LinkedHashMap<>();
        List<String> laptops = new ArrayList<>(LAPTOP_HOLDERS.getOrDefault(house, List.of()));
        List<String> phones = PHONE_HOLDERS.getOrDefault(house, List.of());
        first.in(house).keySet().stream()
                .filter(nickname -> staysActive(nickname, house, first, later))
                .filter(nickname -> !laptops.contains(nickname) && !phones.contains(nickname))
                .skip(ORDINARY_HOLDERS)
                .limit(ORDINARY_HOLDERS)
                .toList()
                .forEach(laptops::add);
        for (int i = 0; i < laptops.size(); i++) {
            out.put(tag(house, "LT", i + 1), laptops.get(i));
        }
        for (int i = 0; i < phones.size(); i++) {
            out.put(tag(house, "PH", i + 1), phones.get(i));
        }
        List<NewAsset> assets = new ArrayList<>();
        for (int i = 1; i <= LAPTOPS; i++) {
            assets.add(
                    asset(house, "LT", "Laptop", LAPTOP_MODELS.get(i % LAPTOP_MODELS.size()), i));
        }
        for (int i = 1; i <= PHONES; i++) {
            assets.add(asset(house, "PH", "Phone", PHONE_MODELS.get(i % PHONE_MODELS.size()), i));
        }
        return new Stock(List.copyOf(assets), out);
    }

    private static boolean staysActive(
            String nickname, House house, Forecast first, Forecast later) {
        Forecast.Account before = first.in(house).get(nickname);
        Forecast.Account after = later.in(house).get(nickname);
        return before != null
                && after != null
                && before.status().equals("ACTIVE")
                && after.status().equals("ACTIVE");
    }

    /** Tags that are with people who are not active any more, by nickname of those people. */
    Map<String, String> toRecover(House house, Forecast later) {
        Map<String, String> tags = new LinkedHashMap<>();
        out.forEach(
                (tag, nickname) -> {
                    Forecast.Account account = later.in(house).get(nickname);
                    if (account != null && !account.status().equals("ACTIVE")) {
                        tags.put(nickname, tag);
                    }
                });
        return tags;
    }

    private static NewAsset asset(
            House house, String kind, String category, String model, int number) {
        String tag = tag(house, kind, number);
        return new NewAsset(tag, "SN-" + tag, category, model, house.label() + ", store room");
    }

    private static String tag(House house, String kind, int number) {
        return String.format(Locale.ROOT, "%s-%s-%03d", house.tagPrefix(), kind, number);
    }
}
