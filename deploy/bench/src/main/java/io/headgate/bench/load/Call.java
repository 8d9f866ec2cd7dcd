package io.headgate.bench.load;

import java.nio.charset.StandardCharsets;

/**
 * One HTTP request and the status it has to be answered with.
 *
 * @param method the HTTP method
 * @param path path and query, encoded
 * @param body JSON in UTF-8; of no length for none
 * @param expected the status
 */
@SuppressWarnings("ArrayRecordComponent")
public record Call(String method, String path, byte[] body, int expected) {

    private static final int OK = 200;
    private static final int CREATED = 201;

    /** Reads what has to be there. */
    public static Call get(String path) {
        return new Call("GET", path, new byte[0], OK);
    }

    /** Creates something. */
    public static Call post(String path, String body) {
        return new Call("POST", path, body.getBytes(StandardCharsets.UTF_8), CREATED);
    }

    /** Changes something; the answer is 200. */
    public static Call patch(String path, String body) {
        return new Call("PATCH", path, body.getBytes(StandardCharsets.UTF_8), OK);
    }

    /** The same, answered with another status. */
    public Call expecting(int status) {
        return new Call(method, path, body, status);
    }
}
