package io.headgate.scim;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of errors a SCIM client can be answered with (RFC 7644, section 3.12; RFC 9865 for
 * cursors). The first ones carry a {@code scimType}; the rest are plain HTTP statuses.
 */
public enum ScimErrorType {
    INVALID_FILTER(400, "invalidFilter"),
    TOO_MANY(400, "tooMany"),
    UNIQUENESS(409, "uniqueness"),
    MUTABILITY(400, "mutability"),
    INVALID_SYNTAX(400, "invalidSyntax"),
    INVALID_PATH(400, "invalidPath"),
    NO_TARGET(400, "noTarget"),
    INVALID_VALUE(400, "invalidValue"),
    INVALID_VERS(400, "invalidVers"),
    SENSITIVE(403, "sensitive"),
    INVALID_CURSOR(400, "invalidCursor"),
    EXPIRED_CURSOR(400, "expiredCursor"),
    INVALID_COUNT(400, "invalidCount"),
    UNAUTHORIZED(401, null),
    FORBIDDEN(403, null),
    NOT_FOUND(404, null),
    METHOD_NOT_ALLOWED(405, null),
    NOT_ACCEPTABLE(406, null),
    PRECONDITION_FAILED(412, null),
    PAYLOAD_TOO_LARGE(413, null),
    URI_TOO_LONG(414, null),
    UNSUPPORTED_MEDIA_TYPE(415, null),
    TOO_MANY_REQUESTS(429, null),
    HEADERS_TOO_LARGE(431, null),
    INTERNAL(500, null),
    NOT_IMPLEMENTED(501, null),
    UNAVAILABLE(503, null);

    private final int status;
    private final @Nullable String scimType;

    ScimErrorType(int status, @Nullable String scimType) {
        this.status = status;
        this.scimType = scimType;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The {@code scimType} of the error body; empty for errors that are HTTP's alone. */
    public Optional<String> scimType() {
        return Optional.ofNullable(scimType);
    }
}
