package io.headgate.simulator.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One tenant of the asset service, as those use it who look after equipment. */
public final class AssetAdmin {

    private static final int PAGE = 100;
    private static final String REPORT = "/reports/disabled-users-with-equipment";

    private final AdminClient client;
    private final String base;

    /** The tenant of this key. */
    public AssetAdmin(AdminClient client, String key) {
        this.client = client;
        this.base = "/api/v1/tenants/" + key;
    }

    /** The tenant in numbers; null while the asset service has not heard of it. */
    public @Nullable Summary summary() {
        return client.find(base + "/summary", Summary.class);
    }

    /** The inventory with who has what. */
    public List<Asset> assets() {
        List<Asset> all = new ArrayList<>();
        String after = "";
        while (true) {
            Page page = client.get(base + "/assets?limit=" + PAGE + after, Page.class);
            all.addAll(page.items());
            if (page.next() == null) {
                return all;
            }
            after = "&after=" + AdminClient.encoded(page.next());
        }
    }

    /** Records an asset. */
    public void record(NewAsset asset) {
        client.post(base + "/assets", asset, JsonNode.class);
    }

    /** Hands an asset out to a sub-account. */
    public void checkOut(String tag, String subAccount, String note) {
        client.post(
                base + "/assets/" + tag + "/check-out",
                Map.of("subAccount", subAccount, "note", note),
                JsonNode.class);
    }

    /** Takes an asset back. */
    public void checkIn(String tag, String note) {
        client.post(base + "/assets/" + tag + "/check-in", Map.of("note", note), JsonNode.class);
    }

    /** A person and what the person has. */
    public Holder holder(String subAccount) {
        return client.get(base + "/holders/" + subAccount, Holder.class);
    }

    /** Who is not active and has something. */
    public Report disabledUsersWithEquipment() {
        return client.get(base + REPORT + "?limit=" + PAGE, Report.class);
    }

    /** The same as CSV. */
    public String disabledUsersWithEquipmentAsCsv() {
        return client.text(base + REPORT + "?format=csv");
    }

    /** The tenant's equipment in numbers. */
    public record Summary(
            long assets, long checkedOut, Map<String, Long> holders, long notActiveWithEquipment) {}

    /** A page of the inventory. */
    private record Page(List<Asset> items, @Nullable String next) {}

    /** An asset and who has it. */
    public record Asset(String tag, @Nullable Custody custody) {

        /** Who has it. */
        public record Custody(@Nullable String subAccount, @Nullable String holder) {}
    }

    /** An asset to be recorded. */
    public record NewAsset(
            String tag, String serial, String category, String model, String location) {}

    /** A holder and what the person has. */
    public record Holder(Person holder, List<Item> items) {

        /** The person. */
        public record Person(String name, String status, @Nullable String role) {}

        /** A thing that the person has. */
        public record Item(
                String tag, String category, String model, String since, @Nullable String note) {}
    }

    /** The report. */
    public record Report(long total, List<Line> items) {

        /** A thing that somebody has who is not active. */
        public record Line(
                String person,
                @Nullable String email,
                @Nullable String department,
                @Nullable String manager,
                String status,
                String since,
                String assetTag,
                String model) {}
    }
}
