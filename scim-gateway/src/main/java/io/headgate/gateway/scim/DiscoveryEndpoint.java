package io.headgate.gateway.scim;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.message.ListResponse;
import io.headgate.scim.schema.ResourceSchema;
import io.headgate.scim.schema.Schema;
import io.headgate.scim.schema.Schemas;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the endpoint can do (RFC 7644 section 4). Public, and says nothing of any tenant. */
@Path("/scim/v2")
@PermitAll
public class DiscoveryEndpoint {

    private static final List<ResourceSchema> TYPES =
            List.of(ResourceSchema.user(), ResourceSchema.group());
    private static final List<Schema> SCHEMAS =
            List.of(Schemas.USER, Schemas.GROUP, Schemas.ENTERPRISE_USER);
    private static final int MOST_RESULTS = 200;

    private final ScimRequest request;

    DiscoveryEndpoint(ScimRequest request) {
        this.request = request;
    }

    /** The features that are offered (RFC 7643 section 5). */
    @GET
    @Path("ServiceProviderConfig")
    @Operation(summary = "What the SCIM endpoint supports")
    public Response configuration(@QueryParam("filter") @Nullable String filter) {
        refuse(filter);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig");
        body.putObject("patch").put("supported", true);
        body.putObject("bulk")
                .put("supported", false)
                .put("maxOperations", 100)
                .put("maxPayloadSize", 1 << 20);
        body.putObject("filter").put("supported", true).put("maxResults", MOST_RESULTS);
        body.putObject("changePassword").put("supported", false);
        body.putObject("sort").put("supported", false);
        body.putObject("etag").put("supported", false);
        body.putArray("authenticationSchemes")
                .addObject()
                .put("type", "oauthbearertoken")
                .put("name", "Secret token")
                .put("description", "The secret token of the connection as a bearer token")
                .put("specUri", "https://www.rfc-editor.org/info/rfc6750")
                .put("primary", true);
        body.putObject("meta")
                .put("resourceType", "ServiceProviderConfig")
                .put("location", request.base() + "/ServiceProviderConfig");
        return ScimAnswers.ok(body);
    }

    /** The resource types. */
    @GET
    @Path("ResourceTypes")
    @Operation(summary = "The resource types")
    public Response types(@QueryParam("filter") @Nullable String filter) {
        refuse(filter);
        List<ObjectNode> all = TYPES.stream().map(type -> type.toJson(request.base())).toList();
        return ScimAnswers.ok(ListResponse.of(all.size(), 1, all));
    }

    /** One resource type. */
    @GET
    @Path("ResourceTypes/{name}")
    @Operation(summary = "One resource type")
    public Response type(@PathParam("name") String name) {
        return TYPES.stream()
                .filter(type -> type.type().name().equalsIgnoreCase(name))
                .findFirst()
                .map(type -> ScimAnswers.ok(type.toJson(request.base())))
                .orElseThrow(() -> unknown("resource type", "ResourceTypes"));
    }

    /** The schemas. */
    @GET
    @Path("Schemas")
    @Operation(summary = "The schemas")
    public Response schemas(@QueryParam("filter") @Nullable String filter) {
        refuse(filter);
        List<ObjectNode> all =
                SCHEMAS.stream().map(schema -> schema.toJson(request.base())).toList();
        return ScimAnswers.ok(ListResponse.of(all.size(), 1, all));
    }

    /** One schema. */
    @GET
    @Path("Schemas/{urn}")
    @Operation(summary = "One schema")
    public Response schema(@PathParam("urn") String urn) {
        return SCHEMAS.stream()
                .filter(schema -> schema.id().equalsIgnoreCase(urn))
                .findFirst()
                .map(schema -> ScimAnswers.ok(schema.toJson(request.base())))
                .orElseThrow(() -> unknown("schema", "Schemas"));
    }

    /** An alias of the caller's own user, which a machine does not have (RFC 7644 section 3.11). */
    @GET
    @Path("Me")
    @Operation(summary = "Not offered: callers are machines")
    public Response me() {
        throw new ScimException(
                ScimErrorType.NOT_IMPLEMENTED,
                "/Me is not offered: a secret token stands for a connection, not for a user.");
    }

    private static void refuse(@Nullable String filter) {
        if (filter != null) {
            throw new ScimException(
                    ScimErrorType.FORBIDDEN,
                    "Discovery cannot be filtered (RFC 7644 section 4); leave the filter out.");
        }
    }

    private static ScimException unknown(String what, String list) {
        return new ScimException(
                ScimErrorType.NOT_FOUND,
                "There is no such " + what + "; GET /" + list + " lists those there are.");
    }
}
