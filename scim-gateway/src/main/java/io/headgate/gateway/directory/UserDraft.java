package io.headgate.gateway.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.schema.Schemas;
import io.headgate.scim.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A user as the identity provider describes it: the canonical document, and what queries need of
 * it.
 *
 * @param document canonical, without {@code id}, {@code meta} and {@code groups}
 */
public record UserDraft(ObjectNode document) {

    /** As sent. */
    public String userName() {
        return document.path("userName").asText();
    }

    /** What user names are compared by. */
    public String userNameKey() {
        return Folding.fold(userName());
    }

    /** What display names are compared by. */
    public @Nullable String displayNameKey() {
        return folded(document.path("displayName"));
    }

    /** What work e-mail addresses are compared by. */
    public @Nullable String workEmailKey() {
        for (JsonNode email : document.path("emails")) {
            if ("work".equalsIgnoreCase(email.path("type").asText())) {
                return folded(email.path("value"));
            }
        }
        return null;
    }

    /** The identity provider's own id of the user. */
    public @Nullable String externalId() {
        return text(document.path("externalId"));
    }

    /** False only if the identity provider says so. */
    public boolean active() {
        return document.path("active").asBoolean(true);
    }

    /** The manager as named by the identity provider; usually a user's id. */
    public @Nullable String managerRef() {
        return text(document.path(Schemas.ENTERPRISE_USER.id()).path("manager").path("value"));
    }

    private static @Nullable String folded(JsonNode value) {
        String text = text(value);
        return text == null ? null : Folding.fold(text);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }
}
