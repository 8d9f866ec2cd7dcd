package io.headgate.tenant.given;

import static io.restassured.RestAssured.given;

import io.headgate.local.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;

/**
 * The API of the tenant-service as somebody with a token calls it.
 *
 * @param token the token
 */
public record Api(String token) {

    /** A super-admin of the tenant's super tenant. */
    public static Api superAdmin(London tenant) {
        return new Api(TestTokens.superAdmin(tenant.superTenant()));
    }

    /** Somebody with a role in exactly these tenants of a super tenant. */
    public static Api as(String role, String superTenant, String... tenants) {
        return new Api(TestTokens.mint(superTenant, Set.of(role), Set.of(tenants)));
    }

    /** Reads something of a tenant. */
    public JsonPath read(London tenant, String path) {
        return request().get(address(tenant, path)).then().statusCode(200).extract().jsonPath();
    }

    /** Whatever the answer is. */
    public Response get(London tenant, String path) {
        return request().get(address(tenant, path));
    }

    /** Puts something; whatever the answer is. */
    public Response put(London tenant, String path, Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(body).put(address(tenant, path));
    }

    /** Deletes something; whatever the answer is. */
    public Response delete(London tenant, String path) {
        return request().delete(address(tenant, path));
    }

    /** Posts without a body; whatever the answer is. */
    public Response post(London tenant, String path) {
        return request().post(address(tenant, path));
    }

    /** A request with the token. */
    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String address(London tenant, String path) {
        return "/api/v1/tenants/" + tenant.key() + "/" + path;
    }
}
