package io.headgate.tenant.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every operation of the API, for the tests that try all of them. An endpoint method that is
 * missing here fails the build.
 */
final class Operations {

    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final Map<String, ?> ROLE = Map.of("role", "Editor");

    private Operations() {}

    static List<Operation> all() {
        return List.of(
                read("TenantsEndpoint.list", ""),
                read("RolesEndpoint.list", "/roles"),
                put("RolesEndpoint.put", "/roles/Editor", Map.of("rank", 1)),
                delete("RolesEndpoint.delete", "/roles/Loanee"),
                read("DefaultRoleEndpoint.show", "/default-role"),
                put("DefaultRoleEndpoint.choose", "/default-role", ROLE),
                read("GroupsEndpoint.list", "/groups"),
                read("GroupMappingsEndpoint.list", "/group-mappings"),
                put("GroupMappingsEndpoint.put", "/group-mappings/{group}", ROLE),
                delete("GroupMappingsEndpoint.delete", "/group-mappings/{group}"),
                read("SubAccountsEndpoint.list", "/sub-accounts"),
                read("SubAccountsEndpoint.show", "/sub-accounts/{account}"),
                put(
                        "RoleLockEndpoint.lock",
                        "/sub-accounts/{account}/role-lock",
                        Map.of("role", "Editor", "reason", "mine")),
                delete("RoleLockEndpoint.unlock", "/sub-accounts/{account}/role-lock"),
                read("SummaryEndpoint.show", "/summary"),
                read("ParkedEndpoint.list", "/parked"),
                new Operation(
                        "ParkedEndpoint.retry", "POST", "/parked/account/" + ID + "/retry", null),
                new Operation(
                        "ParkedEndpoint.skip", "POST", "/parked/account/" + ID + "/skip", null),
                read("AuditEndpoint.list", "/audit"));
    }

    /** Those that name a tenant. */
    static List<Operation> ofOneTenant() {
        return all().stream().filter(operation -> !operation.path().isEmpty()).toList();
    }

    private static Operation read(String method, String path) {
        return new Operation(method, "GET", path, null);
    }

    private static Operation put(String method, String path, Map<String, ?> body) {
        return new Operation(method, "PUT", path, body);
    }

    private static Operation delete(String method, String path) {
        return new Operation(method, "DELETE", path, null);
    }

    /**
     * An operation.
     *
     * @param method endpoint class and method
     * @param verb the HTTP method
     * @param path below the tenant; {account} and {group} stand for ids of the tenant tried
     * @param body what is sent
     */
    record Operation(String method, String verb, String path, @Nullable Map<String, ?> body) {

        boolean changes() {
            return !verb.equals("GET");
        }

        @Override
        public String toString() {
            return method;
        }
    }
}
