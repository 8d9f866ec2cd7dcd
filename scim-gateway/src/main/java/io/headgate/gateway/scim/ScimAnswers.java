package io.headgate.gateway.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.gateway.directory.StoredGroup;
import io.headgate.gateway.directory.StoredUser;
import io.headgate.scim.message.ScimJson;
import io.headgate.scim.projection.Projection;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Resources and messages as they go out. */
final class ScimAnswers {

    /** The media type of SCIM (RFC 7644 section 8.1). */
    static final String MEDIA_TYPE = "application/scim+json";

    private ScimAnswers() {}

    static ObjectNode user(StoredUser user, String base, Projection projection) {
        ObjectNode resource = user.document();
        resource.put("id", user.id().toString());
        if (!user.groups().isEmpty()) {
            ArrayNode groups = resource.putArray("groups");
            for (JsonNode group : user.groups()) {
                ObjectNode one = groups.addObject();
                one.setAll((ObjectNode) group);
                one.put("$ref", base + "/Groups/" + group.path("value").asText());
                one.put("type", "direct");
            }
        }
        meta(resource, "User", base + "/Users/" + user.id(), user.createdAt(), user.modifiedAt());
        return projection.apply(resource);
    }

    static ObjectNode group(StoredGroup group, String base, Projection projection) {
        ObjectNode resource = group.document();
        resource.put("id", group.id().toString());
        if (projection.includes("members")) {
            ArrayNode members = resource.putArray("members");
            for (JsonNode member : group.members()) {
                ObjectNode one = members.addObject();
                one.setAll((ObjectNode) member);
                if (member.has("type")) {
                    one.put(
                            "$ref",
                            base
                                    + (member.path("type").asText().equals("Group")
                                            ? "/Groups/"
                                            : "/Users/")
                                    + member.path("value").asText());
                }
            }
        }
        meta(
                resource,
                "Group",
                base + "/Groups/" + group.id(),
                group.createdAt(),
                group.modifiedAt());
        return projection.apply(resource);
    }

    static Response ok(ObjectNode body) {
        return Response.ok(ScimJson.write(body)).type(MEDIA_TYPE).build();
    }

    static Response resource(int status, ObjectNode body, String location) {
        return Response.status(status)
                .header(HttpHeaders.LOCATION, URI.create(location))
                .type(MEDIA_TYPE)
                .entity(ScimJson.write(body))
                .build();
    }

    static String location(String base, String endpoint, UUID id) {
        return base + "/" + endpoint + "/" + id;
    }

    private static void meta(
            ObjectNode resource, String type, String location, Instant created, Instant modified) {
        ObjectNode meta = resource.putObject("meta");
        meta.put("resourceType", type);
        meta.put("created", created.truncatedTo(ChronoUnit.MILLIS).toString());
        meta.put("lastModified", modified.truncatedTo(ChronoUnit.MILLIS).toString());
        meta.put("location", location);
    }
}
