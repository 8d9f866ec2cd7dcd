package io.headgate.scim.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.scim.Refusal;
import io.headgate.scim.Users;
import io.headgate.scim.schema.ResourceSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceNormalizerTest {
    @Test
    void namesAreCanonicalAndPiecesAreJoined() {
        assertThat(
                        normalized(
                                """
                                {"USERNAME": "x", "name": {"GivenName": "A"}, "name.familyName": "B", "nickName": "",
                                 "Emails": [{"Value": "a", "Primary": "True"}, {"value": "b", "primary": true}, {"type": "home"}],
                                 "shoeSize": 44, "name.shoeSize": 1}
                                """))
                .isEqualTo(
                        new NormalizedResource(
                                Users.json(
                                        """
                                        {"userName": "x", "name": {"givenName": "A", "familyName": "B"},
                                         "emails": [{"value": "a", "primary": true}, {"value": "b", "primary": false}],
                                         "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"]}
                                        """),
                                List.of("shoeSize", "name.shoeSize")));
    }

    @Test
    void valuesOfAnotherTypeAreRefusedWithoutRepeatingThem() {
        assertThat(Refusal.of(() -> normalized("{\"userName\": 5}")))
                .isEqualTo(
                        "INVALID_VALUE: The attribute \"userName\" is of type string, but a number was sent. Correct the attribute mapping.");
        assertThat(Refusal.of(() -> normalized("{\"userName\": \"x\", \"name\": \"Alice\"}")))
                .isEqualTo(
                        "INVALID_VALUE: The attribute \"name\" is of type complex, but a string was sent. Correct the attribute mapping.");
    }

    @Test
    void aGroupSaysWhetherItsMembersWereSent() {
        assertThat(group("{\"displayName\": \"Staff\"}").membersSent()).isFalse();
        GroupDocument staff =
                group(
                        "{\"displayName\": \"Staff\", \"Members\": [\"a\", {\"value\": \"a\"}, {\"value\": \"b\"}]}");
        assertThat(staff.membersSent()).isTrue();
        assertThat(staff.members())
                .containsExactly(new Member("a", null, null), new Member("b", null, null));
        assertThat(staff.document().has("members")).isFalse();
    }

    private static NormalizedResource normalized(String body) {
        return ResourceNormalizer.normalize(
                Users.json(body), ResourceSchema.user(), Leniency.LENIENT);
    }

    private static GroupDocument group(String body) {
        return ResourceNormalizer.normalizeGroup(
                Users.json(body), ResourceSchema.group(), Leniency.LENIENT);
    }
}
