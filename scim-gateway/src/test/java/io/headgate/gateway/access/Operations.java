package io.headgate.gateway.access;

import io.headgate.gateway.given.Http;
import io.headgate.gateway.given.Scim;
import io.headgate.gateway.given.Users;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every operation of the gateway; a new one has to join. */
final class Operations {

    private static final String OFF = "{\"op\":\"replace\",\"value\":{\"displayName\":\"Taken\"}}";
    private static final String PATCH = "{\"Operations\":[" + OFF + "]}";
    private static final String CONNECTION = "{\"name\":\"Taken\"}";

    private Operations() {}

    static List<Operation> scim() {
        return List.of(
                new Operation("UsersEndpoint.create", "POST", "/scim/v2/Users", Users.named("t")),
                read("UsersEndpoint.get", "/scim/v2/Users/{user}"),
                read("UsersEndpoint.list", "/scim/v2/Users"),
                new Operation(
                        "UsersEndpoint.replace",
                        "PUT",
                        "/scim/v2/Users/{user}",
                        Users.named("taken")),
                new Operation("UsersEndpoint.patch", "PATCH", "/scim/v2/Users/{user}", PATCH),
                delete("UsersEndpoint.delete", "/scim/v2/Users/{user}"),
                new Operation("GroupsEndpoint.create", "POST", "/scim/v2/Groups", Users.group("t")),
                read("GroupsEndpoint.get", "/scim/v2/Groups/{group}"),
                read("GroupsEndpoint.list", "/scim/v2/Groups"),
                new Operation(
                        "GroupsEndpoint.replace",
                        "PUT",
                        "/scim/v2/Groups/{group}",
                        Users.group("taken")),
                new Operation("GroupsEndpoint.patch", "PATCH", "/scim/v2/Groups/{group}", PATCH),
                delete("GroupsEndpoint.delete", "/scim/v2/Groups/{group}"),
                read("DiscoveryEndpoint.me", "/scim/v2/Me"));
    }

    /** What everybody may read: it tells nothing of any tenant. */
    static List<Operation> discovery() {
        return List.of(
                read("DiscoveryEndpoint.configuration", "/scim/v2/ServiceProviderConfig"),
                read("DiscoveryEndpoint.types", "/scim/v2/ResourceTypes"),
                read("DiscoveryEndpoint.type", "/scim/v2/ResourceTypes/User"),
                read("DiscoveryEndpoint.schemas", "/scim/v2/Schemas"),
                read(
                        "DiscoveryEndpoint.schema",
                        "/scim/v2/Schemas/urn:ietf:params:scim:schemas:core:2.0:User"));
    }

    static List<Operation> api() {
        String connection = "/api/v1/connections/{connection}";
        return List.of(
                read("ConnectionsEndpoint.list", "/api/v1/connections"),
                read("ConnectionsEndpoint.get", connection),
                new Operation(
                        "ConnectionsEndpoint.create", "POST", "/api/v1/connections", CONNECTION),
                new Operation("ConnectionsEndpoint.change", "PUT", connection, CONNECTION),
                read("ConnectionsEndpoint.tokens", connection + "/tokens"),
                new Operation("ConnectionsEndpoint.issue", "POST", connection + "/tokens", "{}"),
                new Operation(
                        "ConnectionsEndpoint.rotate",
                        "POST",
                        connection + "/tokens/{token}/rotate",
                        null),
                delete("ConnectionsEndpoint.revoke", connection + "/tokens/{token}"),
                read("TenantsEndpoint.list", "/api/v1/tenants"),
                read("TenantsEndpoint.get", "/api/v1/tenants/{tenant}"),
                new Operation(
                        "TenantsEndpoint.put",
                        "PUT",
                        "/api/v1/tenants/taken",
                        "{\"key\":\"taken\"}"),
                read("RoutingRulesEndpoint.get", "/api/v1/routing-rules"),
                read("RoutingRulesEndpoint.versions", "/api/v1/routing-rules/versions"),
                read("RoutingRulesEndpoint.version", "/api/v1/routing-rules/versions/{version}"),
                new Operation(
                        "RoutingRulesEndpoint.replace",
                        "PUT",
                        "/api/v1/routing-rules",
                        "{\"rules\":[]}"),
                read("LobbyEndpoint.list", "/api/v1/lobby"),
                read("AuditEndpoint.list", "/api/v1/audit"),
                read("UsersApiEndpoint.find", "/api/v1/users?userName=ali"),
                read("UsersApiEndpoint.explain", "/api/v1/users/{user}"),
                read("SummaryEndpoint.get", "/api/v1/summary"),
                read("SuperTenantsEndpoint.list", "/api/v1/super-tenants"),
                new Operation(
                        "SuperTenantsEndpoint.put", "PUT", "/api/v1/super-tenants/taken", "{}"));
    }

    private static Operation read(String method, String path) {
        return new Operation(method, "GET", path, null);
    }

    private static Operation delete(String method, String path) {
        return new Operation(method, "DELETE", path, null);
    }

    /**
     * An operation.
     *
     * @param method endpoint class and method
     * @param verb the HTTP method
     * @param path from the root; names in braces stand for ids of the super tenant tried
     * @param body what is sent
     */
    record Operation(String method, String verb, String path, @Nullable String body) {

        boolean namesSomething() {
            return path.contains("{");
        }

        Http.Call call(Map<String, String> ids) {
            String filled = path;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                filled = filled.replace("{" + id.getKey() + "}", id.getValue());
            }
            return new Http.Call(
                    verb, filled, path.startsWith("/scim") ? Scim.JSON : "application/json", body);
        }
    }
}
