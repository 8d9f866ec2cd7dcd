package io.headgate.gateway.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.gateway.given.Answer;
import io.headgate.gateway.given.Demo;
import io.headgate.gateway.given.Http;
import io.headgate.gateway.given.Scim;
import io.headgate.gateway.given.Users;
import io.headgate.local.test.EmbeddedStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request, the answer is a SCIM error, and nothing has changed. */
@QuarkusTest
@QuarkusTestResource(
        value = EmbeddedStackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "gateway"),
            @ResourceArg(name = "relay", value = "true")
        })
class ScimErrorsComponentTest {

    private static int number;

    private Scim provider = new Scim("", "", "");

    @BeforeEach
    void connect() {
        provider = Demo.of(ScimErrorsComponentTest.class, "n" + ++number).connect("other");
        provider.group("Editors", provider.user("alice"));
    }

    static Stream<Wrong> wrongs() {
        return Stream.of(wrongBodies(), wrongFilters(), wrongRequests()).flatMap(all -> all);
    }

    private static Stream<Wrong> wrongBodies() {
        return Stream.of(
                post("malformed JSON", "{\"userName\":", "invalidSyntax"),
                post("no body", "", "invalidSyntax"),
                post("an array", "[]", "invalidSyntax"),
                post("trailing garbage", "{\"userName\":\"x\"} x", "invalidSyntax"),
                post("a key twice", "{\"userName\":\"x\",\"userName\":\"y\"}", "invalidSyntax"),
                post("NUL", "{\"userName\":\"x\\u0000\"}", null),
                post("a lone surrogate", "{\"userName\":\"x\\ud800\"}", null),
                post("a huge number", "{\"userName\":\"x\",\"title\":1e400000}", null),
                post("a number for a name", "{\"userName\":{\"a\":1}}", "invalidValue"),
                post("no userName", "{\"displayName\":\"x\"}", "invalidValue"),
                post("a blank userName", "{\"userName\":\" \"}", "invalidValue"),
                post(
                        "a wrong boolean",
                        "{\"userName\":\"x\",\"active\":\"maybe\"}",
                        "invalidValue"),
                post(
                        "deep JSON",
                        "{\"userName\":\"x\",\"a\":" + "[".repeat(70) + "]".repeat(70) + "}",
                        null));
    }

    private static Stream<Wrong> wrongFilters() {
        return Stream.of(
                filter("deep", "(".repeat(40) + "active eq true" + ")".repeat(40)),
                filter("long", "userName eq \"" + "x".repeat(2_100) + "\""),
                filter("many terms", "id pr" + " or id pr".repeat(40)),
                filter("unknown attribute", "shoeSize eq 42"),
                filter("password", "password sw \"a\""),
                filter("unknown operator", "userName like \"x\""),
                filter("unfinished", "userName eq"),
                filter("a time that is none", "meta.created gt \"yesterday\""));
    }

    private static Stream<Wrong> wrongRequests() {
        return Stream.of(
                new Wrong(
                        "a PATCH of userName away",
                        "PATCH",
                        "/Users/{alice}",
                        remove("userName"),
                        400,
                        null),
                new Wrong(
                        "a PATCH of the id",
                        "PATCH",
                        "/Users/{alice}",
                        replace("id", "x"),
                        400,
                        "mutability"),
                new Wrong(
                        "an unknown op",
                        "PATCH",
                        "/Users/{alice}",
                        "{\"Operations\":[{\"op\":\"move\",\"path\":\"a\"}]}",
                        400,
                        null),
                new Wrong("an unknown path", "GET", "/Nothing", null, 404, null),
                new Wrong("Bulk", "POST", "/Bulk", "{}", 404, null),
                new Wrong("an unknown user", "DELETE", "/Users/x", null, 404, null),
                new Wrong("a wrong method", "DELETE", "/Users", null, 405, null),
                new Wrong("another wrong method", "POST", "/Users/{alice}", "{}", 405, null),
                new Wrong("Me", "GET", "/Me", null, 501, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongs")
    void theAnswerIsAScimErrorAndNothingHasChanged(Wrong wrong) {
        String before = everything();
        String alice = provider.find("/Users", "userName eq \"alice\"").each("id").getFirst();

        Answer answer =
                provider.send(wrong.verb(), wrong.path().replace("{alice}", alice), wrong.body());

        assertScimError(answer, wrong.status());
        if (wrong.scimType() != null) {
            assertThat(answer.at("/scimType")).isEqualTo(wrong.scimType());
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aBodyInAnotherEncodingIsRefused() {
        HttpRequest.Builder request =
                authorized("/scim/v2/Users")
                        .header("Content-Type", Scim.JSON)
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        Users.named("x").getBytes(StandardCharsets.UTF_16)));
        assertUnchangedBy(request, 400);
        assertUnchangedBy(
                authorized("/scim/v2/Users")
                        .header("Content-Type", Scim.JSON)
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        "{\"userName\":\"\u00e4\"}"
                                                .getBytes(StandardCharsets.ISO_8859_1))),
                400);
    }

    @Test
    void aBodyOfAnotherMediaTypeIsRefused() {
        for (String type : new String[] {"text/plain", "application/xml", "multipart/form-data"}) {
            assertUnchangedBy(
                    authorized("/scim/v2/Users")
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString(Users.named("x"))),
                    415);
        }
    }

    @Test
    void anAnswerInAnotherMediaTypeIsNotInsistedOn() {
        Answer answer = Http.send(authorized("/scim/v2/Users").header("Accept", "text/html"));

        assertThat(answer.status()).isIn(200, 406);
        assertThat(answer.contentType()).isEqualTo(Scim.JSON);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedHoweverItIsSent() {
        byte[] large = Users.named("x".repeat(5 << 20)).getBytes(StandardCharsets.UTF_8);

        assertUnchangedBy(
                authorized("/scim/v2/Users")
                        .header("Content-Type", Scim.JSON)
                        .expectContinue(true)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(large)),
                413);
        assertUnchangedBy(
                authorized("/scim/v2/Users")
                        .header("Content-Type", Scim.JSON)
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(large))),
                413);
    }

    @Test
    void aRequestLineThatIsTooLongIsRefused() {
        Answer answer = provider.get("/Users?filter=" + "x".repeat(9_000));

        assertThat(answer.status()).isEqualTo(414);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer null",
                "Bearer hdgt_0000000000000000000000000000000000000000000000000",
                "Basic YWxpY2U6c2VjcmV0",
                "Bearer \u00e4"
            })
    void withoutALiveTokenNothingIsSaid(String authorization) {
        for (String path : new String[] {"/Users", "/Users/x", "/Groups", "/Nothing", "/Me", ""}) {
            HttpRequest.Builder request = Http.to("/scim/v2" + path);
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            Answer answer = Http.send(request);
            assertScimError(answer, 401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scim/v2/%55sers",
                "/scim//v2/Users",
                "/scim/v2/../v2/Users",
                "//scim/v2/Users",
                "/scim/v2/./Users",
                "/scim/v2/Schemas/../Users",
                "/scim/v2/Schemas/%2e%2e/Users",
                "/scim/v2/Schemas/..%2fUsers",
                "/%73cim/v2/Users",
                "/scim/v2/Users;a=b",
                "/scim/v2/Schemas;/../Users",
                "/scim%2fv2%2fUsers",
                "/api/../scim/v2/Users",
                "/scim/v2/Users/"
            })
    void aPathInDisguiseIsNoWayRoundTheDoor(String path) {
        Answer stranger = Http.send(Http.to(path));
        assertThat(stranger.status()).as(stranger.text()).isIn(400, 401, 404);
        assertThat(stranger.text()).doesNotContain("alice", "totalResults");

        Answer known = Http.send(authorized(path));
        assertThat(known.status()).isIn(200, 400, 404);
        assertThat(known.contentType()).isIn(Scim.JSON, "application/problem+json");
    }

    @Test
    void aTokenOfPeopleIsNoSecretToken() {
        String person = io.headgate.local.test.TestTokens.superAdmin("*");

        assertScimError(
                Http.send(person, new Http.Call("GET", "/scim/v2/Users", Scim.JSON, null)), 401);
    }

    private HttpRequest.Builder authorized(String path) {
        return Http.to(path).header("Authorization", "Bearer " + provider.token());
    }

    private void assertUnchangedBy(HttpRequest.Builder request, int status) {
        String before = everything();
        assertScimError(Http.send(request), status);
        assertThat(everything()).isEqualTo(before);
    }

    private static void assertScimError(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo(Scim.JSON);
        assertThat(answer.json().path("status").isTextual()).isTrue();
        assertThat(answer.at("/status")).isEqualTo(Integer.toString(status));
        assertThat(answer.at("/schemas/0"))
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(answer.at("/detail")).hasSizeGreaterThan(20).contains(" ").contains(".");
        assertThat(answer.text()).doesNotContain("Exception", "io.headgate", "postgres");
    }

    private String everything() {
        return provider.get("/Users").text() + provider.get("/Groups").text();
    }

    private static Wrong post(String name, String body, @Nullable String scimType) {
        return new Wrong(name, "POST", "/Users", body, 400, scimType);
    }

    private static Wrong filter(String name, String filter) {
        return new Wrong(
                "filter: " + name,
                "GET",
                "/Users?filter=" + Http.encoded(filter),
                null,
                400,
                "invalidFilter");
    }

    private static String remove(String path) {
        return "{\"Operations\":[{\"op\":\"remove\",\"path\":\"" + path + "\"}]}";
    }

    private static String replace(String path, String value) {
        return "{\"Operations\":[{\"op\":\"replace\",\"path\":\""
                + path
                + "\",\"value\":\""
                + value
                + "\"}]}";
    }

    /**
     * A wrong request.
     *
     * @param scimType the error's, null where it does not matter or has none
     */
    record Wrong(
            String name,
            String verb,
            String path,
            @Nullable String body,
            int status,
            @Nullable String scimType) {

        @Override
        public String toString() {
            return name;
        }
    }
}
