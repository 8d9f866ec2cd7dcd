package io.headgate.asset.given;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.headgate.events.contract.AccountStatus;
import io.headgate.local.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
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

    /** Waits until this person is known with this status. */
    public void awaitHolder(Person person, AccountStatus status) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(
                        () ->
                                get("holders/" + person.id())
                                        .then()
                                        .statusCode(200)
                                        .body("holder.status", equalTo(status.name())));
    }

    /** A laptop as JSON. */
    public static String laptopJson(String tag) {
        return """
        {"tag":"%s","category":"Laptop","model":"ThinkPad X1","serial":"SN-%s"}"""
                .formatted(tag, tag);
    }
}
