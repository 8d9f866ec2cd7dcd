package io.headgate.simulator.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One tenant of the tenant service, as administrators use it. */
public final class TenantAdmin {

    private static final int PAGE = 200;

    private final AdminClient client;
    private final String base;

    /** The tenant of this key. */
    public TenantAdmin(AdminClient client, String key) {
        this.client = client;
        this.base = "/api/v1/tenants/" + key;
    }

    /** The tenant in numbers; null while the tenant service has not heard of it. */
    public @Nullable Summary summary() {
        return client.find(base + "/summary", Summary.class);
    }

    /** The groups with a member here. */
    public List<Group> groups() {
        return List.of(client.get(base + "/groups", Group[].class));
    }

    /** Members of the group get the role from now on. */
    public void map(String groupId, String role) {
        client.put(
                base + "/group-mappings/" + groupId,
                Map.of("role", role),
                Map.of(),
                JsonNode.class);
    }

    /** Every sub-account that is not erased. */
    public List<SubAccount> subAccounts() {
        List<SubAccount> all = new ArrayList<>();
        String after = "";
        while (true) {
            Page page = client.get(base + "/sub-accounts?limit=" + PAGE + after, Page.class);
            all.addAll(page.items());
            if (page.next() == null) {
                return all;
            }
            after = "&after=" + AdminClient.encoded(page.next());
        }
    }

    /** One sub-account with its proofs. */
    public Detail subAccount(String id) {
        return client.get(base + "/sub-accounts/" + id, Detail.class);
    }

    /** Holds the role of a sub-account. */
    public void lock(String id, String role, String reason) {
        client.put(
                base + "/sub-accounts/" + id + "/role-lock",
                Map.of("role", role, "reason", reason),
                Map.of(),
                JsonNode.class);
    }

    /** The tenant in numbers. */
    public record Summary(
            long total, Map<String, Long> byStatus, Map<String, Long> byRole, long locked) {}

    /** A group as the tenant sees it. */
    public record Group(String id, String displayName, long memberCount, @Nullable String role) {}

    /** A page of sub-accounts. */
    private record Page(List<SubAccount> items, @Nullable String next) {}

    /** A sub-account in a list. */
    public record SubAccount(
            String id,
            String status,
            String userName,
            @Nullable String displayName,
            @Nullable String role,
            @Nullable String decision,
            @Nullable String wouldBe) {}

    /** A sub-account with what explains it. */
    public record Detail(
            SubAccount account,
            List<GroupName> groups,
            @Nullable Lock lock,
            List<String> explanation) {

        /** A group. */
        public record GroupName(String id, @Nullable String displayName) {}

        /** A role lock. */
        public record Lock(String role, String owner, String reason) {}
    }
}
