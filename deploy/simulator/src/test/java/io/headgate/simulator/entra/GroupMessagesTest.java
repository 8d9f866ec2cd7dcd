package io.headgate.simulator.entra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.headgate.simulator.people.Team;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupMessagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aGroupIsCreatedWithoutItsMembers() throws Exception {
        assertThat(GroupMessages.create(new Team("8aa1", "Editors", List.of("a.b"))))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group",
                                    "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
                                 "externalId":"8aa1","displayName":"Editors","meta":{"resourceType":"Group"}}
                                """));
    }

    @Test
    void membersAreAddedSeveralAtOnce() throws Exception {
        assertThat(GroupMessages.add(List.of("1", "2"), PatchShape.FLAG_OFF).path("Operations"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                [{"op":"Add","path":"members",
                                  "value":[{"$ref":null,"value":"1"},{"$ref":null,"value":"2"}]}]
                                """));
    }

    @Test
    void withoutTheFlagMembersAreRemovedByValue() throws Exception {
        assertThat(GroupMessages.remove(List.of("1"), PatchShape.FLAG_OFF).path("Operations"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                [{"op":"Remove","path":"members","value":[{"$ref":null,"value":"1"}]}]
                                """));
    }

    @Test
    void withTheFlagMembersAreRemovedByPath() throws Exception {
        assertThat(GroupMessages.remove(List.of("1", "2"), PatchShape.FLAG_ON).path("Operations"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                [{"op":"remove","path":"members[value eq \\"1\\"]"},
                                 {"op":"remove","path":"members[value eq \\"2\\"]"}]
                                """));
    }

    @Test
    void aNameIsReplacedWithOrWithoutAPath() throws Exception {
        assertThat(GroupMessages.rename("New", PatchShape.FLAG_OFF).path("Operations"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                [{"op":"Replace","path":"displayName","value":"New"}]
                                """));
        assertThat(GroupMessages.rename("New", PatchShape.FLAG_ON).path("Operations"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                [{"op":"replace","value":{"displayName":"New"}}]
                                """));
    }
}
