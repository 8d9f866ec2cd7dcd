package io.headgate.acceptance.given;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Requests that cannot be fulfilled, each with the status that it has to be answered with. */
public final class BadRequests {

    private static final String USERS = "/scim/v2/Users";
    private static final String GROUPS = "/scim/v2/Groups";
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    private BadRequests() {}

    /**
     * All of them.
     *
     * @param user the id of a user who exists
     */
    public static Stream<Map.Entry<RawRequest, Integer>> all(String user) {
        return Stream.of(bodies(), values(), changes(user), searches(), messages())
                .flatMap(List::stream);
    }

    private static List<Map.Entry<RawRequest, Integer>> bodies() {
        String user = user("bad.body", "");
        return List.of(
                bad(400, post("no body")),
                bad(400, post("an empty body").with("")),
                bad(400, post("text that is no JSON").with("userName=bad.body")),
                bad(400, post("JSON that ends early").with("{\"userName\":\"bad.b")),
                bad(400, post("a list").with("[" + user + "]")),
                bad(400, post("null").with("null")),
                bad(400, post("text behind the object").with(user + " {}")),
                bad(400, post("a key twice").with(user("a", ",\"userName\":\"b\""))),
                bad(400, post("comments").with("/* a */" + user)),
                bad(400, post("UTF-16").with(user, StandardCharsets.UTF_16LE)),
                bad(
                        400,
                        post("bytes that are no UTF-8")
                                .with("{\"userName\":\"\u00e9\"}", StandardCharsets.ISO_8859_1)),
                bad(
                        400,
                        post("objects within objects")
                                .with(
                                        user(
                                                "deep",
                                                ",\"name\":"
                                                        + "{\"a\":".repeat(3000)
                                                        + "1"
                                                        + "}".repeat(3000)))));
    }

    private static List<Map.Entry<RawRequest, Integer>> values() {
        return List.of(
                bad(400, post("no userName").with(user("", ""))),
                bad(
                        400,
                        post("a userName that is a number")
                                .with(
                                        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":7}")),
                bad(
                        400,
                        post("a userName that is an object")
                                .with(
                                        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":{}}")),
                bad(400, post("NUL").with(user("nul\\u0000.bad", ""))),
                bad(400, post("half of a surrogate pair").with(user("half\\ud800.bad", ""))),
                bad(400, post("a name that is a list").with(user("list", ",\"name\":[1]"))),
                bad(
                        400,
                        post("an active that is neither")
                                .with(user("perhaps", ",\"active\":\"perhaps\""))),
                bad(
                        400,
                        post("a number beyond all numbers")
                                .with(user("huge", ",\"title\":1e400000"))),
                bad(400, post("e-mails that are a number").with(user("mail", ",\"emails\":5"))),
                bad(
                        400,
                        post("a manager within a list of lists")
                                .with(
                                        user(
                                                "boss",
                                                ",\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":{\"manager\":[[[1]]]}"))));
    }

    private static List<Map.Entry<RawRequest, Integer>> changes(String user) {
        String path = USERS + "/" + user;
        String title = "\"op\":\"replace\",\"path\":\"title\",\"value\":\"%s\"";
        return List.of(
                bad(400, patch("without a body", path)),
                bad(400, patch("without operations", path).with("{\"op\":\"remove\"}")),
                bad(400, patch("an unknown operation", path, "\"op\":\"move\",\"path\":\"title\"")),
                bad(
                        400,
                        patch(
                                "a path that is none",
                                path,
                                "\"op\":\"remove\",\"path\":\"a[b eq\"")),
                bad(400, patch("the removal of nothing", path, "\"op\":\"remove\"")),
                bad(
                        400,
                        patch(
                                "the removal of userName",
                                path,
                                "\"op\":\"remove\",\"path\":\"userName\"")),
                bad(400, patch("a NUL in a value", path, title.formatted("a\\u0000b"))),
                bad(404, patch("nobody", USERS + "/" + NOBODY, title.formatted("x"))),
                bad(404, patch("an id that is none", USERS + "/a%00b", title.formatted("x"))),
                bad(404, RawRequest.of("the deletion of nobody", "DELETE", USERS + "/nobody")));
    }

    private static List<Map.Entry<RawRequest, Integer>> searches() {
        return List.of(
                bad(400, get("a filter that is none", USERS + "?filter=userName")),
                bad(
                        400,
                        get(
                                "a filter with an unknown operator",
                                USERS + "?filter=userName%20is%20%22a%22")),
                bad(
                        400,
                        get(
                                "a filter in a thousand parentheses",
                                USERS
                                        + "?filter="
                                        + "(".repeat(1000)
                                        + "title%20pr"
                                        + ")".repeat(1000))),
                bad(400, get("a filter with a NUL", USERS + "?filter=userName%20eq%20%22a%00b%22")),
                bad(400, get("a start that is no number", USERS + "?startIndex=first")),
                bad(
                        400,
                        get(
                                "a filter with half a surrogate pair",
                                USERS + "?filter=userName%20eq%20%22%5Cud800%22")),
                bad(404, get("an unknown resource", "/scim/v2/Printers")),
                bad(404, get("an unknown version", "/scim/v9/Users")),
                bad(404, get("nobody", USERS + "/nobody")));
    }

    private static List<Map.Entry<RawRequest, Integer>> messages() {
        return List.of(
                bad(413, post("a body of 5 MiB").with(large())),
                bad(413, post("a body of 5 MiB in chunks").inChunks(large())),
                bad(415, typed("application/x-www-form-urlencoded").with("userName=form")),
                bad(415, typed("application/xml").with("<user/>")),
                bad(414, get("a line of 9 KiB", USERS + "?filter=" + "a".repeat(9 << 10))),
                bad(
                        431,
                        RawRequest.of(
                                "headers of 40 KiB",
                                "GET",
                                USERS,
                                "X-Large: " + "a".repeat(40 << 10))),
                bad(405, RawRequest.of("a method nobody knows", "BREW", USERS)),
                bad(405, RawRequest.of("a method that is not offered", "PUT", GROUPS).with("{}")),
                bad(405, RawRequest.of("the deletion of everybody", "DELETE", USERS)),
                bad(401, RawRequest.of("no token", "GET", USERS, "Authorization: Basic YTpi")),
                bad(
                        401,
                        RawRequest.of(
                                "a wrong token", "GET", USERS, "Authorization: Bearer hg_wrong")));
    }

    /**
     * Messages that are refused before anybody knows whom they concern: a status is all they get.
     */
    public static List<Map.Entry<RawRequest, Integer>> unreadable() {
        return List.of(
                bad(400, get("an escape that is none", USERS + "?filter=%zz")),
                bad(413, post("a body of 20 MiB in chunks").inChunks(large().repeat(4))),
                bad(414, get("a line of 100 KiB", USERS + "?filter=" + "a".repeat(100 << 10))),
                bad(
                        431,
                        RawRequest.of(
                                "headers of 200 KiB",
                                "GET",
                                USERS,
                                "X-Large: " + "a".repeat(200 << 10))));
    }

    private static Map.Entry<RawRequest, Integer> bad(int status, RawRequest request) {
        return Map.entry(request, status);
    }

    private static RawRequest post(String name) {
        return RawRequest.of(name, "POST", USERS);
    }

    private static RawRequest patch(String name, String path) {
        return RawRequest.of("a change: " + name, "PATCH", path);
    }

    private static RawRequest patch(String name, String path, String operation) {
        return patch(name, path)
                .with(
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                                + "\"Operations\":[{"
                                + operation
                                + "}]}");
    }

    private static RawRequest typed(String type) {
        return RawRequest.of("a body as " + type, "POST", USERS, "Content-Type: " + type);
    }

    private static RawRequest get(String name, String target) {
        return RawRequest.of("a search: " + name, "GET", target);
    }

    private static String user(String name, String more) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"%s\"%s}"
                .formatted(name, more);
    }

    private static String large() {
        return user("large", ",\"title\":\"" + "a".repeat(5 << 20) + "\"");
    }
}
