package io.headgate.asset.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A problem as sent ({@code application/problem+json}, RFC 9457 section 3).
 *
 * @param type a URI reference naming the kind
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail this case: what was sent, what is wrong with it, what to do
 * @param errors for invalid input: one entry a field
 * @param reasons for a refusal: its reasons as codes, for programs
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        List<String> reasons) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Copies the lists. */
    public Problem {
        errors = List.copyOf(errors);
        reasons = List.copyOf(reasons);
    }

    static Response response(ProblemType type, String detail) {
        return response(type, detail, List.of(), List.of());
    }

    static Response response(
            ProblemType type, String detail, List<FieldError> errors, List<String> reasons) {
        return Response.status(type.status())
                .type(MEDIA_TYPE)
                .entity(
                        new Problem(
                                type.uri(), type.title(), type.status(), detail, errors, reasons))
                .build();
    }
}
