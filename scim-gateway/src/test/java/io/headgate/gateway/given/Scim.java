package io.headgate.gateway.given;

import org.jspecify.annotations.Nullable;

/**
 * An identity provider: it has a connection's secret token and speaks SCIM.
 *
 * @param connection the id of its connection
 * @param tokenId the id of its token
 * @param token the secret token
 */
public record Scim(String connection, String tokenId, String token) {

    /** The media type of SCIM. */
    public static final String JSON = "application/scim+json";

    /** Gets something below the endpoint. */
    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** What a filter finds, with further parameters. */
    public Answer find(String resources, String filter, String... more) {
        StringBuilder path =
                new StringBuilder(resources).append("?filter=").append(Http.encoded(filter));
        for (String parameter : more) {
            path.append('&').append(parameter);
        }
        return get(path.toString());
    }

    /** Posts something. */
    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    /** Puts something. */
    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    /** Sends operations, separated by commas, as a PATCH. */
    public Answer patch(String path, String operations) {
        return send(
                "PATCH",
                path,
                """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}
                """
                        .formatted(operations));
    }

    /** Deletes something. */
    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Any method. */
    public Answer send(String verb, String path, @Nullable String body) {
        return Http.send(token, new Http.Call(verb, "/scim/v2" + path, JSON, body));
    }

    /** Creates a user that has a name only; its id. */
    public String user(String userName) {
        return created(post("/Users", Users.named(userName)));
    }

    /** Creates a group of these members; its id. */
    public String group(String displayName, String... members) {
        return created(post("/Groups", Users.group(displayName, members)));
    }

    private static String created(Answer answer) {
        if (answer.status() != 201) {
            throw new AssertionError("Not created: " + answer.status() + " " + answer.text());
        }
        return answer.id();
    }
}
