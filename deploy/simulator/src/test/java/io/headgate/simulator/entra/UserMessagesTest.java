package io.headgate.simulator.entra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.patch.Patch;
import io.headgate.scim.patch.PatchRequest;
import io.headgate.scim.resource.Leniency;
import io.headgate.scim.resource.ResourceNormalizer;
import io.headgate.scim.schema.ResourceSchema;
import io.headgate.simulator.people.Company;
import io.headgate.simulator.people.Office;
import io.headgate.simulator.people.People;
import io.headgate.simulator.people.Person;
import org.junit.jupiter.api.Test;

class UserMessagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Company COMPANY = People.company(People.FEWEST);

    private final Person jonas = COMPANY.person(People.JONAS);

    @Test
    void aUserIsCreatedWithTheDefaultMapping() throws Exception {
        assertThat(UserMessages.create(jonas))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
                                    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                                 "userName":"jonas.weber@halden.example","active":true,"externalId":"jonas.weber",
                                 "displayName":"Jonas Weber","title":"Software Engineer","preferredLanguage":"de-DE",
                                 "name":{"givenName":"Jonas","familyName":"Weber","formatted":"Jonas Weber"},
                                 "emails":[{"primary":true,"type":"work","value":"jonas.weber@halden.example"}],
                                 "phoneNumbers":[{"type":"work","value":"%s"},{"type":"mobile","value":"%s"}],
                                 "addresses":[{"type":"work","formatted":"Torstraße 140, 10119 Berlin",
                                    "streetAddress":"Torstraße 140","locality":"Berlin","postalCode":"10119",
                                    "country":"DE"}],
                                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                                    {"employeeNumber":"10006","department":"Engineering"},
                                 "meta":{"resourceType":"User"},"roles":[]}
                                """
                                        .formatted(
                                                jonas.contact().phone(),
                                                jonas.contact().mobile())));
    }

    @Test
    void withoutTheFlagBlockingIsTheTextFalse() throws Exception {
        assertThat(patch(jonas, jonas.blocked(), PatchShape.FLAG_OFF))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                                 "Operations":[{"op":"Replace","path":"active","value":"False"}]}
                                """));
    }

    @Test
    void withTheFlagValuesComeWithoutPathAndBooleansAreReal() throws Exception {
        Person changed = jonas.blocked().titled("Test Engineer").renamed("Weiß");
        assertThat(patch(jonas, changed, PatchShape.FLAG_ON).path("Operations"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                [{"op":"replace","path":"active","value":false},
                                 {"op":"replace","path":"emails[type eq \\"work\\"].value",
                                  "value":"jonas.weiss@halden.example"},
                                 {"op":"replace","value":{"userName":"jonas.weiss@halden.example",
                                  "displayName":"Jonas Weiß","title":"Test Engineer","name.familyName":"Weiß",
                                  "name.formatted":"Jonas Weiß"}}]
                                """));
    }

    @Test
    void bothShapesLeadToTheSameUser() {
        Person changed =
                jonas.titled("Test Engineer")
                        .renamed("Weiß")
                        .movedTo(Office.LA_DEFENSE)
                        .reachedAt("+49 171 3920099")
                        .blocked();
        ObjectNode off = applied(patch(jonas, changed, PatchShape.FLAG_OFF));
        ObjectNode on = applied(patch(jonas, changed, PatchShape.FLAG_ON));
        assertThat(off).isEqualTo(on);
        assertThat(Attribute.of(off)).isEqualTo(Attribute.of(changed));
    }

    @Test
    void whatWasNotThereIsAdded() {
        Person field =
                COMPANY.people().stream()
                        .filter(person -> person.office() == null && !person.guest())
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        patch(field, field.movedTo(Office.PARIS), PatchShape.FLAG_OFF)
                                .path("Operations"))
                .allSatisfy(
                        operation -> assertThat(operation.path("op").asText()).isEqualTo("Add"));
    }

    @Test
    void everyFormOfTheManagerMeansTheSame() {
        ObjectNode text = applied(UserMessages.manager("m-1", PatchShape.FLAG_OFF, 0));
        ObjectNode array = applied(UserMessages.manager("m-1", PatchShape.FLAG_OFF, 1));
        ObjectNode object = applied(UserMessages.manager("m-1", PatchShape.FLAG_ON, 0));
        assertThat(text.path(Urns.ENTERPRISE_USER).path("manager").path("value").asText())
                .isEqualTo("m-1");
        assertThat(array).isEqualTo(text);
        assertThat(object).isEqualTo(text);
    }

    private static ObjectNode patch(Person before, Person after, PatchShape shape) {
        return UserMessages.patch(Attribute.of(before), Attribute.of(after), shape);
    }

    private ObjectNode applied(ObjectNode patch) {
        ObjectNode user =
                ResourceNormalizer.normalize(
                                UserMessages.create(jonas), ResourceSchema.user(), Leniency.LENIENT)
                        .document();
        return Patch.apply(user, PatchRequest.parse(patch), ResourceSchema.user()).document();
    }
}
