package io.headgate.scim.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.Refusal;
import io.headgate.scim.Users;
import io.headgate.scim.resource.Member;
import io.headgate.scim.schema.ResourceSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupPatchTest {
    @Test
    void membersAndTheRestAreSeparated() {
        GroupPatchPlan plan =
                plan(
                        """
                        {"Operations": [
                          {"op": "Add", "path": "members", "value": [{"value": "a", "display": "A", "type": "User"}]},
                          {"op": "add", "path": "Members", "value": {"value": "b"}},
                          {"op": "replace", "value": {"displayName": "Staff", "members": null}},
                          {"op": "remove", "path": "urn:ietf:params:scim:schemas:core:2.0:Group:members"}]}
                        """);

        assertThat(plan.memberships())
                .containsExactly(
                        new MembershipChange.Add(
                                List.of(new Member("a", "User", "A"), new Member("b", null, null))),
                        new MembershipChange.ReplaceAll(List.of()),
                        new MembershipChange.RemoveAll());
        assertThat(plan.rest().operations())
                .containsExactly(
                        new PatchOperation(
                                Op.REPLACE, null, Users.json("{\"displayName\": \"Staff\"}")));
    }

    @Test
    void oneOperationNamesTenThousandMembersAtMost() {
        assertThat(plan(adding(10_000)).memberships()).hasSize(1);
        assertThat(Refusal.of(() -> plan(adding(10_001))))
                .isEqualTo(
                        "TOO_MANY: The request names 10001 members at once; at most 10000 are accepted. Send fewer in a request.");
    }

    @Test
    void membersAreSelectedByIdOnly() {
        assertThat(
                        Refusal.of(
                                () ->
                                        plan(
                                                """
                                                {"Operations": [{"op": "remove", "path": "members[display sw \\"A\\"]"}]}
                                                """)))
                .isEqualTo(
                        "INVALID_FILTER: Members are selected by id only. Write members[value eq \"...\"].");
    }

    private static ObjectNode adding(int count) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode operation = body.putArray("Operations").addObject();
        ArrayNode value = operation.put("op", "add").put("path", "members").putArray("value");
        for (int i = 0; i < count; i++) {
            value.addObject().put("value", "m" + i);
        }
        return body;
    }

    private static GroupPatchPlan plan(String body) {
        return plan(Users.json(body));
    }

    private static GroupPatchPlan plan(ObjectNode body) {
        return GroupPatch.plan(PatchRequest.parse(body), ResourceSchema.group());
    }
}
