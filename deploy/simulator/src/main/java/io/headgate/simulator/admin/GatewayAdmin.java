package io.headgate.simulator.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The gateway, as administrators use it. */
public record GatewayAdmin(AdminClient client) {

    private static final String RULES = "/api/v1/routing-rules";
    private static final int PAGE = 500;

    /** The tenants. */
    public List<Tenant> tenants() {
        return List.of(client.get("/api/v1/tenants", Tenant[].class));
    }

    /** Creates a tenant or changes the one of this key. */
    public void put(Tenant tenant) {
        client.put("/api/v1/tenants/" + tenant.key(), tenant, Map.of(), JsonNode.class);
    }

    /** The routing rules in order, without their ids. */
    public List<Rule> rules() {
        return rules(client.tagged(RULES));
    }

    /**
     * Replaces the routing rules unless they are these already.
     *
     * @return what was replaced; these rules themselves if nothing was to do
     */
    public List<Rule> replaceRules(List<Rule> rules, String reason) {
        AdminClient.Tagged inForce = client.tagged(RULES);
        List<Rule> before = rules(inForce);
        if (!before.equals(rules)) {
            client.put(
                    RULES,
                    Map.of("rules", rules, "reason", reason),
                    Map.of("If-Match", inForce.etag()),
                    JsonNode.class);
        }
        return before;
    }

    private static List<Rule> rules(AdminClient.Tagged inForce) {
        List<Rule> rules = new ArrayList<>();
        inForce.body()
                .path("rules")
                .forEach(rule -> rules.add(AdminClient.JSON.convertValue(rule, Rule.class)));
        return rules;
    }

    /** Everybody in the lobby. */
    public List<Waiting> lobby() {
        List<Waiting> all = new ArrayList<>();
        String after = "";
        List<Waiting> page;
        do {
            page = client.get("/api/v1/lobby?limit=" + PAGE + after, Lobby.class).people();
            all.addAll(page);
            after = page.isEmpty() ? "" : "&after=" + page.getLast().id();
        } while (page.size() == PAGE);
        return all;
    }

    /** The super tenant in numbers. */
    public Summary summary() {
        return client.get("/api/v1/summary", Summary.class);
    }

    /** Everything that is known of the user of this name and why. */
    public Explained explain(String userName) {
        Found[] found =
                client.get(
                        "/api/v1/users?userName=" + AdminClient.encoded(userName), Found[].class);
        for (Found one : found) {
            if (one.userName().equalsIgnoreCase(userName)) {
                return client.get("/api/v1/users/" + one.id(), Explained.class);
            }
        }
        throw new AdminException(404, "The gateway does not know \"" + userName + "\".", null);
    }

    /** A tenant with what it is found by. */
    public record Tenant(
            String key, String name, int rank, List<String> aliases, List<String> domains) {

        /** Copies the lists. */
        public Tenant {
            aliases = List.copyOf(aliases);
            domains = List.copyOf(domains);
        }
    }

    /** A routing rule; of the targets one is set, or none for STOP. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rule(
            String name,
            String mode,
            @Nullable String when,
            @Nullable String tenant,
            @Nullable List<String> tenants,
            @Nullable String attribute,
            @Nullable String groupPattern) {

        /** A rule that ends the search. */
        public static Rule stop(String name, String when) {
            return new Rule(name, "STOP", when, null, null, null, null);
        }

        /** A rule that leads to fixed tenants. */
        public static Rule fixed(String name, String mode, String when, List<String> tenants) {
            return tenants.size() == 1
                    ? new Rule(name, mode, when, tenants.getFirst(), null, null, null)
                    : new Rule(name, mode, when, null, tenants, null, null);
        }

        /** A rule that looks a value up. */
        public static Rule byAttribute(String name, @Nullable String when, String attribute) {
            return new Rule(name, "HOME", when, null, null, attribute, null);
        }

        /** A rule that reads group names. */
        public static Rule byGroup(String name, String mode, String pattern) {
            return new Rule(name, mode, null, null, null, null, pattern);
        }
    }

    /** A page of the lobby. */
    private record Lobby(List<Waiting> people) {}

    /** Somebody in the lobby. */
    public record Waiting(String id, String userName, String reason, String detail) {}

    /** How many there are of everything, and what is still on its way. */
    public record Summary(
            long users,
            long groups,
            long dirty,
            long unpublished,
            Map<String, Long> lobby,
            List<Placed> placements) {

        /** How many placements of a tenant have a status. */
        public record Placed(String tenant, String status, long count) {}
    }

    /** Somebody found by name. */
    private record Found(String id, String userName) {}

    /** A user explained. */
    public record Explained(
            String id,
            String userName,
            boolean active,
            @Nullable LobbyReason lobby,
            List<Step> steps,
            List<Placement> placements) {

        /** Why there is no tenant. */
        public record LobbyReason(String reason, String detail) {}

        /** What became of a rule. */
        public record Step(
                String name, String mode, String outcome, List<String> observed, String note) {}

        /** A tenant that the user belongs or belonged to. */
        public record Placement(
                String tenant,
                String subAccount,
                String status,
                boolean home,
                long revision,
                boolean published) {}
    }
}
