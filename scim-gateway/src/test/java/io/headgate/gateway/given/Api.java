package io.headgate.gateway.given;

import org.jspecify.annotations.Nullable;

/**
 * The administrative API as somebody with a token calls it.
 *
 * @param token the token
 */
public record Api(String token) {

    /** Gets something below {@code /api/v1}. */
    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Posts something. */
    public Answer post(String path, @Nullable String body) {
        return send("POST", path, body);
    }

    /** Puts something. */
    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    /** Deletes something. */
    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Any method. */
    public Answer send(String verb, String path, @Nullable String body) {
        return Http.send(token, new Http.Call(verb, "/api/v1" + path, "application/json", body));
    }
}
