package io.headgate.acceptance.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.acceptance.state.Databases;
import io.headgate.acceptance.state.Delivery;
import io.headgate.acceptance.state.SystemState;
import io.headgate.local.stack.Service;
import io.headgate.simulator.entra.CycleReport;
import io.headgate.simulator.entra.EntraProvider;
import io.headgate.simulator.entra.Progress;
import io.headgate.simulator.entra.RetryPolicy;
import io.headgate.simulator.entra.ScimClient;
import io.headgate.simulator.entra.Settings;
import io.headgate.simulator.entra.Wire;
import io.headgate.simulator.people.People;
import io.headgate.simulator.people.Teams;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A super tenant with three tenants, rules and a connection, and the provider at its other end. */
public final class SuperTenant {

    /** Patient enough for every part to be killed and started again. */
    private static final RetryPolicy PATIENT =
            new RetryPolicy(300, Duration.ofMillis(50), Duration.ofMillis(500));

    private static final String RULES =
            """
            {"rules":[
              {"name":"Programs","mode":"STOP","when":"userName sw \\"svc-\\""},
              {"name":"Executives","mode":"HOME","tenant":"isles",
               "when":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \\"Executive Office\\""},
              {"name":"Liaison","mode":"HOME","tenants":["hexagon","havel"],"onAmbiguous":"ALL",
               "when":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \\"Liaison Office\\""},
              {"name":"Guests","mode":"HOME","when":"userName co \\"#EXT#\\"","attribute":"emails.value"},
              {"name":"Field","mode":"HOME","groupPattern":"Home-{tenant}"},
              {"name":"Office","mode":"HOME","attribute":"addresses.locality"},
              {"name":"Desks","mode":"ALSO","groupPattern":"ITAM-{tenant}-*"}]}
            """;

    private final String key;
    private final Api administrator;
    private final String token;
    private final EntraProvider provider;

    /** A new one, reached through the first gateway. */
    public static SuperTenant create(String key, Wire wire) {
        return create(key, wire, RunningSystem.url(Service.GATEWAY));
    }

    /** A new one, whose provider talks to this gateway. */
    public static SuperTenant create(String key, Wire wire, String gateway) {
        RunningSystem.administrator("*")
                .put(
                        RunningSystem.url(Service.GATEWAY) + "/api/v1/super-tenants/" + key,
                        "{\"name\":\"" + key + "\"}");
        return new SuperTenant(key, wire, gateway);
    }

    private SuperTenant(String key, Wire wire, String gateway) {
        this.key = key;
        this.administrator = RunningSystem.administrator(key);
        String api = RunningSystem.url(Service.GATEWAY) + "/api/v1";
        for (House house : House.values()) {
            administrator.put(api + "/tenants/" + house.key(), house.definition());
        }
        administrator.send("PUT", api + "/routing-rules", RULES, "If-Match", "*");
        JsonNode connection =
                administrator.post(
                        api + "/connections",
                        "{\"name\":\"entra\",\"identityProvider\":\"entra\"}");
        this.token =
                administrator
                        .post(
                                api + "/connections/" + connection.path("id").asText() + "/tokens",
                                "{}")
                        .path("token")
                        .asText();
        this.provider =
                new EntraProvider(
                        new ScimClient(URI.create(gateway + "/scim/v2"), token, PATIENT, wire),
                        Settings.USUAL,
                        Progress.UNHEARD);
    }

    /** Its key. */
    public String key() {
        return key;
    }

    /** The administrators' interface, with every right here. */
    public Api administrator() {
        return administrator;
    }

    /** SCIM, with the secret token of the connection. */
    public Api scim() {
        return new Api(token);
    }

    /** The provider's own view of the people, with the ids it was given. */
    public EntraProvider provider() {
        return provider;
    }

    /** Everything: both cycles, with the roles given in between. */
    public void syncAll() {
        first();
        giveRoles();
        later();
    }

    /** The initial cycle. */
    public void first() {
        expectNoFailure(provider.initialCycle(Halden.FIRST));
    }

    /** The cycle of the day after. */
    public void later() {
        expectNoFailure(provider.incrementalCycle(Halden.FIRST, Halden.LATER, Map.of()));
    }

    /** Maps groups to roles and locks one role, as soon as the tenants know the groups. */
    public void giveRoles() {
        settle();
        Databases databases = new Databases(RunningSystem.stack());
        for (House house : House.values()) {
            map(databases, house, Teams.IT_ADMINISTRATORS, "Administrator");
            map(databases, house, Teams.EDITORS, "Editor");
            map(databases, house, Teams.ALL_STAFF, "Loanee");
        }
        administrator.put(
                tenantUrl(House.PARIS)
                        + "/sub-accounts/"
                        + Delivery.accountOf(databases, key, House.PARIS.key(), People.SOFIA)
                        + "/role-lock",
                "{\"role\":\"Editor\",\"reason\":\"finishes the catalogue\"}");
        settle();
    }

    private void map(Databases databases, House house, String group, String role) {
        Delivery.groupOf(databases, key, house.key(), group)
                .ifPresent(
                        id ->
                                administrator.put(
                                        tenantUrl(house) + "/group-mappings/" + id,
                                        "{\"role\":\"" + role + "\"}"));
    }

    /** The tenant's own interface. */
    public String tenantUrl(House house) {
        return RunningSystem.url(Service.TENANTS) + "/api/v1/tenants/" + house.key();
    }

    /** The tenant's interface to equipment. */
    public String assetUrl(House house) {
        return RunningSystem.url(Service.ASSETS) + "/api/v1/tenants/" + house.key();
    }

    /** Waits until everything that was accepted has arrived everywhere. */
    public void settle() {
        new Delivery(new Databases(RunningSystem.stack()), key).await(Duration.ofSeconds(90));
    }

    /** The ids of its tenants. */
    public List<String> tenants() {
        return new Databases(RunningSystem.stack()).tenants(key);
    }

    /** What the system holds of it. */
    public SystemState state() {
        return SystemState.read(new Databases(RunningSystem.stack()), key);
    }

    private static void expectNoFailure(CycleReport report) {
        if (!report.failures().isEmpty()) {
            throw new AssertionError("The provider gave up: " + report.failures());
        }
    }
}
