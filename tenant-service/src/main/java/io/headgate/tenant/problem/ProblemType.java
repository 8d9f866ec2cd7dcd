package io.headgate.tenant.problem;

/** Every kind of problem that the administrative API answers with (RFC 9457). */
public enum ProblemType {
    INVALID_INPUT(400, "The request cannot be read or breaks a rule"),
    UNAUTHENTICATED(401, "No valid token was sent"),
    FORBIDDEN(403, "The token's role does not allow this"),
    NOT_FOUND(404, "There is no such thing in reach of this token"),
    METHOD_NOT_ALLOWED(405, "The method is not offered here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types is offered"),
    CONFLICT(409, "The request contradicts the present state"),
    STALE(412, "Somebody else changed this meanwhile"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not understood"),
    PRECONDITION_REQUIRED(428, "This change needs an If-Match header"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "A part that this needs is not available now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What kind of problem, the same in every case of it. */
    public String title() {
        return title;
    }

    /** The URI reference that names the type. */
    public String uri() {
        return "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The type for a status that the framework chose. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : INVALID_INPUT;
    }
}
