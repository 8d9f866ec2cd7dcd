package io.headgate.scim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.dialect.EmptyStringUnassigns;
import io.headgate.scim.dialect.SingleObjectForArray;
import io.headgate.scim.schema.Attribute;
import io.headgate.scim.schema.ResourceSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads lists of members. */
public final class Members {
    /** The most members one list may have. */
    public static final int MOST = 10_000;

    private Members() {}

    /**
     * The members of a list, each once. A single object or id counts as a list of one.
     *
     * @throws ScimException invalidValue for a member without value, tooMany above {@value #MOST}
     */
    public static List<Member> read(JsonNode sent, ResourceSchema groups, int most) {
        if (EmptyStringUnassigns.isUnassigned(sent)) {
            return List.of();
        }
        List<JsonNode> elements = SingleObjectForArray.elements(sent);
        if (elements.size() > most) {
            throw new ScimException(
                    ScimErrorType.TOO_MANY,
                    "The request names %d members at once; at most %d are accepted. Send fewer in a request."
                            .formatted(elements.size(), most));
        }
        Attribute attribute = groups.core().attribute("members").orElseThrow();
        var unknown = new UnknownAttributes(groups, Leniency.LENIENT, ScimErrorType.INVALID_SYNTAX);
        var values = new AttributeValues(unknown);
        Map<String, Member> members = new LinkedHashMap<>();
        for (JsonNode element : elements) {
            Member member = member(values.single(attribute, element, "members"));
            members.putIfAbsent(member.value(), member);
        }
        return List.copyOf(members.values());
    }

    private static Member member(Optional<JsonNode> element) {
        if (element.isPresent() && element.get() instanceof ObjectNode object) {
            String value = text(object, "value");
            if (value != null && !value.isBlank()) {
                return new Member(value, text(object, "type"), text(object, "display"));
            }
        }
        throw new ScimException(
                ScimErrorType.INVALID_VALUE,
                "A member has no \"value\". Send the id of the user that this service answered with.");
    }

    private static @Nullable String text(ObjectNode object, String name) {
        return object.path(name).textValue();
    }
}
