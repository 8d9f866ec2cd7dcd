package io.headgate.simulator.entra;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.simulator.people.Person;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What Entra says of users, as JSON. */
final class UserMessages {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MANAGER_FORMS = 2;

    private UserMessages() {}

    /** The body of the POST that creates a user. */
    static ObjectNode create(Person person) {
        Map<Attribute, String> known = Attribute.of(person);
        ObjectNode body = JSON.objectNode();
        body.putArray("schemas").add(Urns.USER).add(Urns.ENTERPRISE_USER);
        ObjectNode enterprise = JSON.objectNode();
        known.forEach(
                (attribute, value) -> {
                    String path = attribute.path();
                    if (attribute == Attribute.ACTIVE) {
                        body.put(path, person.active());
                    } else if (path.startsWith(Urns.ENTERPRISE_USER)) {
                        enterprise.put(path.substring(Urns.ENTERPRISE_USER.length() + 1), value);
                    } else if (path.startsWith("name.")) {
                        body.withObject("/name").put(attribute.part(), value);
                    } else if (attribute.isPlain()) {
                        body.put(path, value);
                    } else {
                        element(body, attribute).put(attribute.part(), value);
                    }
                });
        body.set(Urns.ENTERPRISE_USER, enterprise);
        body.putObject("meta").put("resourceType", "User");
        body.putArray("roles");
        return body;
    }

    private static ObjectNode element(ObjectNode body, Attribute attribute) {
        ArrayNode list = body.withArray("/" + attribute.list());
        for (var element : list) {
            if (element.path("type").asText().equals(attribute.type())) {
                return (ObjectNode) element;
            }
        }
        ObjectNode made = list.addObject();
        if (attribute == Attribute.WORK_MAIL) {
            made.put("primary", true);
        }
        return made.put("type", attribute.type());
    }

    /** The attributes of the wanted state that the present one lacks or has otherwise. */
    static Set<Attribute> differing(Map<Attribute, String> present, Map<Attribute, String> wanted) {
        Set<Attribute> differing = EnumSet.noneOf(Attribute.class);
        wanted.forEach(
                (attribute, value) -> {
                    if (!value.equals(present.get(attribute))) {
                        differing.add(attribute);
                    }
                });
        return differing;
    }

    /** The body of the PATCH that leads from one state to another. */
    static ObjectNode patch(
            Map<Attribute, String> present, Map<Attribute, String> wanted, PatchShape shape) {
        ObjectNode body = message();
        ArrayNode operations = (ArrayNode) body.get("Operations");
        ObjectNode plain = JSON.objectNode();
        for (Attribute attribute : differing(present, wanted)) {
            String value = wanted.getOrDefault(attribute, "");
            boolean add = !present.containsKey(attribute);
            switch (shape) {
                case FLAG_OFF ->
                        operation(operations, add ? "Add" : "Replace", attribute.path())
                                .put("value", value);
                case FLAG_ON -> {
                    if (attribute == Attribute.ACTIVE) {
                        operation(operations, "replace", attribute.path())
                                .put("value", value.equals("True"));
                    } else if (attribute.isPlain()) {
                        plain.put(attribute.path(), value);
                    } else {
                        operation(operations, add ? "add" : "replace", attribute.path())
                                .put("value", value);
                    }
                }
            }
        }
        if (!plain.isEmpty()) {
            operations.addObject().put("op", "replace").set("value", plain);
        }
        return body;
    }

    /**
     * The body of the PATCH that says who somebody's manager is. Entra has been seen to send the id
     * alone, an array with a reference, and an object.
     *
     * @param form any number; two forms take turns without the flag
     */
    static ObjectNode manager(String managerId, PatchShape shape, int form) {
        ObjectNode body = message();
        ArrayNode operations = (ArrayNode) body.get("Operations");
        String path = Urns.ENTERPRISE_USER + ":manager";
        switch (shape) {
            case FLAG_ON ->
                    operation(operations, "add", path).putObject("value").put("value", managerId);
            case FLAG_OFF -> {
                if (Math.floorMod(form, MANAGER_FORMS) == 0) {
                    operation(operations, "Add", path).put("value", managerId);
                } else {
                    operation(operations, "Add", "manager")
                            .putArray("value")
                            .addObject()
                            .putNull("$ref")
                            .put("value", managerId);
                }
            }
        }
        return body;
    }

    /** The body of the PATCH that says that somebody has no manager any more. */
    static ObjectNode noManager(PatchShape shape) {
        ObjectNode body = message();
        ArrayNode operations = (ArrayNode) body.get("Operations");
        String path = Urns.ENTERPRISE_USER + ":manager";
        switch (shape) {
            case FLAG_OFF -> operation(operations, "Remove", path);
            case FLAG_ON -> operation(operations, "replace", path).put("value", "");
        }
        return body;
    }

    /** A PATCH without operations. */
    static ObjectNode message() {
        ObjectNode body = JSON.objectNode();
        body.putArray("schemas").add(Urns.PATCH);
        body.putArray("Operations");
        return body;
    }

    private static ObjectNode operation(ArrayNode operations, String op, String path) {
        return operations.addObject().put("op", op).put("path", path);
    }
}
