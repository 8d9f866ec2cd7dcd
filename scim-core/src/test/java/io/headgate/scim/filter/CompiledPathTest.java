package io.headgate.scim.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimException;
import io.headgate.scim.message.ScimJson;
import io.headgate.scim.schema.ResourceSchema;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CompiledPathTest {

    private static final ObjectNode ALICE =
            ScimJson.readObject(
                    """
                    {"userName": "alice", "name": {"givenName": "Alice"},
                     "addresses": [{"type": "home", "locality": "Paris"}, {"type": "work", "locality": "London"}],
                     "emails": [{"type": "work", "value": "a@x.example"}],
                     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                         {"department": "Sales", "manager": {"value": "m1"}}}
                    """
                            .getBytes(StandardCharsets.UTF_8));

    @Test
    void bracketsSelectTheElementsWhoseValuesCount() {
        assertThat(values("addresses[type eq \"work\"].locality")).containsExactly("London");
    }

    @Test
    void withoutBracketsEveryElementCounts() {
        assertThat(values("addresses.locality")).containsExactly("Paris", "London");
    }

    @Test
    void aComplexAttributeMeansItsValue() {
        assertThat(values("emails")).containsExactly("a@x.example");
        assertThat(values("manager")).containsExactly("m1");
    }

    @Test
    void extensionAttributesAreFoundByUrnAndByNameAlone() {
        assertThat(values("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"))
                .containsExactly("Sales");
        assertThat(values("department")).containsExactly("Sales");
    }

    @Test
    void whatIsAbsentHasNoValues() {
        assertThat(values("title")).isEmpty();
        assertThat(values("phoneNumbers[type eq \"fax\"].value")).isEmpty();
    }

    @Test
    void anUnknownAttributeIsRefused() {
        assertThatThrownBy(() -> values("shoeSize"))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("shoeSize");
    }

    private static java.util.List<String> values(String path) {
        return CompiledPath.compile(path, ResourceSchema.user()).values(ALICE);
    }
}
