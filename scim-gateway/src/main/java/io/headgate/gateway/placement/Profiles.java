package io.headgate.gateway.placement;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.SubAccountId;
import io.headgate.scim.schema.Schemas;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a tenant learns of a user: the default mapping of directory attributes. */
final class Profiles {

    private Profiles() {}

    /**
     * The profile of a user.
     *
     * @param user the directory's document
     * @param manager the manager's account in the same tenant, if there is one
     */
    static Profile of(JsonNode user, @Nullable SubAccountId manager) {
        JsonNode enterprise = user.path(Schemas.ENTERPRISE_USER.id());
        JsonNode name = user.path("name");
        return new Profile(
                user.path("userName").asText(),
                text(user.path("displayName")),
                text(name.path("givenName")),
                text(name.path("familyName")),
                preferred(user.path("emails"), "value"),
                preferred(user.path("phoneNumbers"), "value"),
                text(user.path("title")),
                text(enterprise.path("department")),
                text(enterprise.path("employeeNumber")),
                preferred(user.path("addresses"), "locality"),
                manager,
                Map.of());
    }

    /** What is left of an erased user. */
    static Profile erased() {
        return new Profile(
                "", null, null, null, null, null, null, null, null, null, null, Map.of());
    }

    /** The primary value, else the one of type work, else the first. */
    private static @Nullable String preferred(JsonNode values, String field) {
        JsonNode chosen = null;
        int best = -1;
        for (JsonNode value : values) {
            int rank =
                    value.path("primary").asBoolean()
                            ? 2
                            : "work".equalsIgnoreCase(value.path("type").asText()) ? 1 : 0;
            if (rank > best) {
                best = rank;
                chosen = value;
            }
        }
        return chosen == null ? null : text(chosen.path(field));
    }

    private static @Nullable String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
