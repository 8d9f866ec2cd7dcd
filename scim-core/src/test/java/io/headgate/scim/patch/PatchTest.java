package io.headgate.scim.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.Refusal;
import io.headgate.scim.Users;
import io.headgate.scim.resource.Leniency;
import io.headgate.scim.schema.ResourceSchema;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatchTest {
    private static final String ENTERPRISE =
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    @Property(tries = 300)
    void bothShapesOfEntraEndInTheSameDocument(
            @ForAll("changes") Map<String, String> changes, @ForAll boolean fromNothing) {
        ObjectNode before = fromNothing ? Users.bob() : Users.alice();
        ObjectNode untouched = before.deepCopy();

        ObjectNode flagOff = apply(before, flagOff(changes));
        ObjectNode flagOn = apply(before, flagOn(changes));

        assertThat(flagOff).isEqualTo(flagOn);
        assertThat(apply(flagOn, flagOn(changes))).isEqualTo(flagOn);
        assertThat(before).isEqualTo(untouched);
    }

    @Test
    void aNewPrimaryTakesOver() {
        ObjectNode after =
                apply(Users.alice(), operation("add", "emails[type eq \"home\"].primary", "true"));

        assertThat(after.at("/emails/0/primary").asBoolean()).isFalse();
        assertThat(after.at("/emails/1/primary").asBoolean()).isTrue();
    }

    @Test
    void addingWhatIsThereChangesNothing() {
        ObjectNode again = Users.json("{\"value\": \"alice@example.com\", \"type\": \"work\"}");

        assertThat(apply(Users.alice(), operation("add", "emails", again)))
                .isEqualTo(Users.alice());
    }

    @Test
    void theLastAttributeOfAnExtensionTakesItsUrnAlong() {
        ObjectNode after = apply(Users.alice(), operation("remove", ENTERPRISE, null));

        assertThat(after.has(ENTERPRISE)).isFalse();
        assertThat(after.get("schemas").toString())
                .isEqualTo("[\"urn:ietf:params:scim:schemas:core:2.0:User\"]");
    }

    @Test
    void aReplacedElementStillIsWhatTheFilterAsksFor() {
        ObjectNode value = Users.json("{\"value\": \"new@example.com\"}");

        ObjectNode after =
                apply(Users.alice(), operation("replace", "emails[type eq \"work\"]", value));

        assertThat(after.at("/emails/0"))
                .isEqualTo(Users.json("{\"type\": \"work\", \"value\": \"new@example.com\"}"));
    }

    @Test
    void anElementWithoutItsValueIsGone() {
        ObjectNode after =
                apply(Users.alice(), operation("remove", "emails[type eq \"home\"].value", null));

        assertThat(after.get("emails")).hasSize(1);
    }

    @Test
    void aStrictConnectionRefusesWhatItDoesNotKnow() {
        PatchRequest request = PatchRequest.parse(operation("add", "titel", "CEO"));

        assertThat(
                        Refusal.of(
                                () ->
                                        Patch.apply(
                                                Users.bob(),
                                                request,
                                                ResourceSchema.user(),
                                                Leniency.STRICT)))
                .isEqualTo(
                        "INVALID_PATH: The attribute \"titel\" does not exist. Did you mean \"title\"?");
    }

    @Provide
    Arbitrary<Map<String, String>> changes() {
        Arbitrary<String> paths =
                Arbitraries.of(
                        "displayName",
                        "title",
                        "name.givenName",
                        "name.familyName",
                        "emails[type eq \"work\"].value",
                        "phoneNumbers[type eq \"mobile\"].value",
                        "addresses[type eq \"work\"].country",
                        "addresses[type eq \"work\"].locality",
                        ENTERPRISE + ":department",
                        ENTERPRISE + ":manager");
        return Arbitraries.maps(paths, Arbitraries.of("", "x", "Sierra Leone", "ä"));
    }

    /** One capitalised operation with a path for each change. */
    private static ObjectNode flagOff(Map<String, String> changes) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("Operations");
        changes.forEach(
                (path, value) ->
                        body.withArray("Operations")
                                .addObject()
                                .put("op", "Replace")
                                .put("path", path)
                                .put("value", value));
        return body;
    }

    /** One operation without path, its keys dotted and qualified. */
    private static ObjectNode flagOn(Map<String, String> changes) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode operation = body.putArray("Operations").addObject().put("op", "replace");
        ObjectNode value = operation.putObject("value");
        changes.forEach(value::put);
        return body;
    }

    private static ObjectNode operation(String op, String path, @Nullable Object value) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode operation = body.putArray("Operations").addObject();
        operation.put("op", op).put("path", path);
        if (value instanceof ObjectNode object) {
            operation.set("value", object);
        } else if (value != null) {
            operation.put("value", value.toString());
        }
        return body;
    }

    private static ObjectNode apply(ObjectNode before, ObjectNode body) {
        return Patch.apply(before, PatchRequest.parse(body), ResourceSchema.user()).document();
    }
}
