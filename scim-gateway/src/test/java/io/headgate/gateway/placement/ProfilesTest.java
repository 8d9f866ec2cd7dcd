package io.headgate.gateway.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.SubAccountId;
import io.headgate.gateway.directory.Json;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    private static final SubAccountId BOB = new SubAccountId(new UUID(0, 1));

    @Test
    void everyMappedAttributeIsTaken() {
        ObjectNode alice =
                Json.object(
                        """
                        {"userName": "Alice@Example.com", "displayName": "Alice A.", "title": "Buyer",
                         "name": {"givenName": "Alice", "familyName": "Archer"},
                         "emails": [{"value": "alice@example.com", "type": "work"}],
                         "phoneNumbers": [{"value": "+44 1", "type": "work"}],
                         "addresses": [{"locality": "London", "type": "work"}],
                         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                             {"department": "Purchasing", "employeeNumber": "17",
                              "manager": {"value": "of the directory"}}}
                        """);

        assertThat(Profiles.of(alice, BOB))
                .isEqualTo(
                        new Profile(
                                "Alice@Example.com",
                                "Alice A.",
                                "Alice",
                                "Archer",
                                "alice@example.com",
                                "+44 1",
                                "Buyer",
                                "Purchasing",
                                "17",
                                "London",
                                BOB,
                                Map.of()));
    }

    @Test
    void whatTheProviderDoesNotSendIsAbsent() {
        assertThat(Profiles.of(Json.object("{\"userName\": \"alice\", \"title\": null}"), null))
                .isEqualTo(
                        new Profile(
                                "alice", null, null, null, null, null, null, null, null, null, null,
                                Map.of()));
    }

    @Test
    void thePrimaryValueWinsThenTheOneOfWorkThenTheFirst() {
        assertThat(
                        email(
                                """
                                {"value": "first"}, {"value": "work", "type": "Work"},
                                {"value": "primary", "type": "home", "primary": true}
                                """))
                .isEqualTo("primary");
        assertThat(
                        email(
                                """
                                {"value": "first"}, {"value": "work", "type": "Work"},
                                {"value": "work too", "type": "work"}
                                """))
                .isEqualTo("work");
        assertThat(email("{\"value\": \"first\"}, {\"value\": \"second\"}")).isEqualTo("first");
        assertThat(email("")).isNull();
    }

    @Test
    void ofAnErasedUserNothingIsLeft() {
        assertThat(Profiles.erased())
                .isEqualTo(
                        new Profile(
                                "", null, null, null, null, null, null, null, null, null, null,
                                Map.of()));
    }

    private static @org.jspecify.annotations.Nullable String email(String values) {
        return Profiles.of(
                        Json.object("{\"userName\": \"alice\", \"emails\": [" + values + "]}"),
                        null)
                .email();
    }
}
