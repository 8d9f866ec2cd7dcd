package io.headgate.scim.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.Refusal;
import io.headgate.scim.Users;
import io.headgate.scim.schema.ResourceSchema;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final ResourceSchema USERS = ResourceSchema.user();
    private static final ResourceSchema GROUPS = ResourceSchema.group();

    @Test
    void onlyNamedAttributesAndTheAlwaysReturnedOnesAreThere() {
        ObjectNode alice = Users.alice().put("id", "1");

        assertThat(
                        Projection.of(
                                        "USERNAME, name.givenName,emails[type eq \"a,b\"].value,manager",
                                        null,
                                        USERS)
                                .apply(alice))
                .isEqualTo(
                        Users.json(
                                """
                                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                                             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                                 "id": "1", "userName": "Alice@Example.com", "name": {"givenName": "Alice"},
                                 "emails": [{"value": "alice@example.com"}, {"value": "alice@home.example"}],
                                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "m-1"}}}
                                """));
    }

    @Test
    void excludedAttributesAreGoneButNotTheAlwaysReturnedOnes() {
        ObjectNode bob = Users.bob().put("id", "1").put("title", "CEO");

        assertThat(Projection.of(null, "id,schemas,title", USERS).apply(bob))
                .isEqualTo(Users.bob().put("id", "1"));
    }

    @Test
    void itIsKnownBeforehandWhetherMembersAreNeeded() {
        assertThat(Projection.of(null, null, GROUPS).includes("members")).isTrue();
        assertThat(Projection.of(null, "members", GROUPS).includes("members")).isFalse();
        assertThat(Projection.of("id", null, GROUPS).includes("members")).isFalse();
        assertThat(Projection.of("members.value", null, GROUPS).includes("members")).isTrue();
        assertThat(Projection.of(null, "members.display", GROUPS).includes("members")).isTrue();
    }

    @Test
    void theTwoParametersExcludeEachOther() {
        assertThat(Refusal.of(() -> Projection.of("id", "members", GROUPS)))
                .isEqualTo(
                        "INVALID_VALUE: Both \"attributes\" and \"excludedAttributes\" were sent. Send one of them.");
        assertThat(Refusal.of(() -> Projection.of("id,".repeat(101), null, GROUPS)))
                .isEqualTo(
                        "INVALID_VALUE: \"attributes\" names 101 attributes; at most 100 are accepted. Name fewer.");
    }
}
