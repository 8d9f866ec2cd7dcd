package io.headgate.scim.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.scim.Users;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceSchemaTest {
    private static final Schema PLACEMENT =
            new Schema(
                    "urn:headgate:scim:schemas:extension:placement:2.0:User",
                    "Placement",
                    "Where the user is placed",
                    List.of(Attribute.of("lobbyReason", AttributeType.STRING).readOnly().build()));

    @Test
    void pathsAreResolvedWhateverTheirCase() {
        ResourceSchema schema = ResourceSchema.user().with(PLACEMENT);

        assertThat(
                        List.of(
                                text(schema, "USERNAME"),
                                text(schema, "Emails.Value"),
                                text(
                                        schema,
                                        "URN:ietf:params:scim:schemas:core:2.0:user:name.givenname"),
                                text(
                                        schema,
                                        "urn:scim:schemas:extension:enterprise:1.0:department"),
                                text(schema, "Manager.$REF"),
                                text(schema, "lobbyreason"),
                                text(schema, "meta.created"),
                                text(schema, "shoeSize"),
                                text(schema, "name.nickName")))
                .containsExactly(
                        "userName",
                        "emails.value",
                        "name.givenName",
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.$ref",
                        "urn:headgate:scim:schemas:extension:placement:2.0:User:lobbyReason",
                        "meta.created",
                        "nothing",
                        "nothing");
    }

    @Test
    void aResourceTypeListsItsExtensions() {
        assertThat(ResourceSchema.user().with(PLACEMENT).toJson("https://x/scim/v2"))
                .isEqualTo(
                        Users.json(
                                """
                                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
                                 "id": "User", "name": "User", "endpoint": "/Users", "description": "User account",
                                 "schema": "urn:ietf:params:scim:schemas:core:2.0:User",
                                 "schemaExtensions": [
                                   {"schema": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", "required": false},
                                   {"schema": "urn:headgate:scim:schemas:extension:placement:2.0:User", "required": false}],
                                 "meta": {"resourceType": "ResourceType", "location": "https://x/scim/v2/ResourceTypes/User"}}
                                """));
    }

    @Test
    void aSchemaShowsEveryCharacteristic() {
        JsonNode userName = Schemas.USER.toJson().at("/attributes/0");

        assertThat(userName)
                .isEqualTo(
                        Users.json(
                                """
                                {"name": "userName", "type": "string", "multiValued": false,
                                 "description": "What the user signs in with; unique whatever the case. REQUIRED.",
                                 "required": true, "caseExact": false, "mutability": "readWrite",
                                 "returned": "default", "uniqueness": "server"}
                                """));
    }

    private static String text(ResourceSchema schema, String path) {
        return schema.resolve(path).map(ResolvedAttribute::text).orElse("nothing");
    }
}
