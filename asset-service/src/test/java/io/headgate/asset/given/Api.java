package io.headgate.asset.given;

import static io.restassured.RestAssured.given;

import io.headgate.local.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Set;

/**
 * The API of a tenant as one caller sees it.
 *
 * @param tenantKey the tenant in the path
 * @param token the caller's token
 */
public record Api(String tenantKey, String token) {

    /** As somebody who manages the equipment of this tenant. */
    public static Api assetManager(Organisation of) {
        return as("asset-manager", of);
    }

    /** As somebody of this role in this tenant. */
    public static Api as(String role, Organisation of) {
        return new Api(of.key(), TestTokens.mint(of.superTenant(), Set.of(role), Set.of(of.key())));
    }

    /** The same caller, asking for another tenant. */
    public Api askingFor(Organisation other) {
        return new Api(other.key(), token);
    }

    /** Reads. */
    public Response get(String path) {
        return request().get(base() + path);
    }

    /** Posts JSON. */
    public Response post(String path, String json) {
        return request().contentType(ContentType.JSON).body(json).post(base() + path);
    }

    /** Puts JSON. */
    public Response put(String path, String json) {
        return request().contentType(ContentType.JSON).body(json).put(base() + path);
    }

    /** Deletes. */
    public Response delete(String path) {
        return request().delete(base() + path);
    }

    /** A request with the caller's token. */
    public RequestSpecification request() {
        return given().auth().oauth2(token);
    }

    /** The tenant's place. */
    public String base() {
        return "/api/v1/tenants/" + tenantKey + "/";
    }

    /** Records a laptop. */
    public void laptop(String tag) {
        post("assets", laptopJson(tag)).then().statusCode(201);
    }

    /** Hands a recorded asset to somebody. */
    public Response handOut(String tag, Person to) {
        return post("assets/" + tag + "/check-out", "{\"subAccount\":\"" + to.id() + "\"}");
    }

    /** A laptop as JSON. */
    public static String laptopJson(String tag) {
        return """
        {"tag":"%s","category":"Laptop","model":"ThinkPad X1","serial":"SN-%s"}"""
                .formatted(tag, tag);
    }
}
