package io.headgate.tenant.problem;

import jakarta.ws.rs.core.Response;

/**
 * A problem as sent ({@code application/problem+json}, RFC 9457 section 3).
 *
 * @param type a URI reference naming the kind
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail this case: what was sent, what is wrong with it, what to do
 */
public record Problem(String type, String title, int status, String detail) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Response response(ProblemType type, String detail) {
        return Response.status(type.status())
                .type(MEDIA_TYPE)
                .entity(new Problem(type.uri(), type.title(), type.status(), detail))
                .build();
    }
}
