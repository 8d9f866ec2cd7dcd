package io.headgate.gateway.routing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.events.contract.TenantId;
import io.headgate.gateway.directory.Json;
import io.headgate.scim.schema.ResourceSchema;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A super tenant with offices in London, Paris and Rome; Oslo's is suspended. */
final class London {

    static final TenantRef LONDON = new TenantRef(tenant(1), "london", 10, true);
    static final TenantRef PARIS = new TenantRef(tenant(2), "paris", 20, true);
    static final TenantRef ROME = new TenantRef(tenant(3), "rome", 20, true);
    static final TenantRef OSLO = new TenantRef(tenant(4), "oslo", 30, false);

    static final TenantLookup TENANTS =
            new TenantLookup(
                    List.of(
                            new TenantLookup.Names(
                                    LONDON,
                                    List.of("Head Office", "Straße"),
                                    List.of("uk.example.com")),
                            new TenantLookup.Names(
                                    PARIS, List.of("Île-de-France"), List.of("fr.example.com")),
                            new TenantLookup.Names(ROME, List.of("london"), List.of()),
                            new TenantLookup.Names(OSLO, List.of(), List.of("no.example.com"))));

    private London() {}

    /** A router with these rules, as version 7. */
    static Router router(RoutingRule... rules) {
        return new Router(7, Arrays.asList(rules), TENANTS, ResourceSchema.user());
    }

    /** Alice of sales in London, who is in two groups of which one has the name of a tenant. */
    static ObjectNode alice() {
        return Json.object(
                """
                {"userName": "alice@uk.example.com", "active": true, "displayName": "Alice",
                 "emails": [{"value": "alice@uk.example.com", "type": "work"}],
                 "groups": [{"value": "00000000-0000-0000-0000-00000000000a", "display": "ITAM-London-Editors"},
                            {"value": "00000000-0000-0000-0000-00000000000b", "display": "Chess"}],
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Sales"}}
                """);
    }

    /** A user of whom the name alone is known. */
    static ObjectNode bob() {
        return Json.object("{\"userName\": \"bob\"}");
    }

    /** A rule that leads to fixed tenants. */
    static RoutingRule fixed(String name, Mode mode, @Nullable String when, String... keys) {
        return new RoutingRule(null, name, mode, when, null, List.of(keys), null, null, null);
    }

    /** The same rule with a word on ambiguity. */
    static RoutingRule ambiguous(RoutingRule rule, OnAmbiguous onAmbiguous) {
        return new RoutingRule(
                rule.id(),
                rule.name(),
                rule.mode(),
                rule.when(),
                rule.tenant(),
                rule.tenants(),
                rule.attribute(),
                rule.groupPattern(),
                onAmbiguous);
    }

    /** A rule that looks an attribute up. */
    static RoutingRule byAttribute(String name, Mode mode, String attribute) {
        return new RoutingRule(null, name, mode, null, null, null, attribute, null, null);
    }

    /** A rule that looks a part of group names up. */
    static RoutingRule byGroup(String name, Mode mode, String pattern) {
        return new RoutingRule(null, name, mode, null, null, null, null, pattern, null);
    }

    /** A rule that ends the search. */
    static RoutingRule stop(String name, String when) {
        return new RoutingRule(null, name, Mode.STOP, when, null, null, null, null, null);
    }

    /** The keys of the tenants that a user belongs to, the home first. */
    static List<String> keys(Routing routing) {
        return routing.assignments().stream().map(one -> one.tenant().key()).toList();
    }

    private static TenantId tenant(int number) {
        return new TenantId(new UUID(0, number));
    }
}
