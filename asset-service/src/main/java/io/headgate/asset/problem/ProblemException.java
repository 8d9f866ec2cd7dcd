package io.headgate.asset.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a request with a problem that its caller can act on. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final List<FieldError> errors;
    private final List<String> reasons;

    /**
     * A problem.
     *
     * @param type what kind
     * @param detail what was sent, what is wrong with it, what to do
     */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), List.of());
    }

    private ProblemException(
            ProblemType type, String detail, List<FieldError> errors, List<String> reasons) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.reasons = List.copyOf(reasons);
    }

    /** What kind. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong with which field; empty unless the input was invalid. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Why it was refused, as codes; may be empty. */
    public List<String> reasons() {
        return reasons;
    }

    /**
     * Nothing of that name is in reach; the same answer whether it is foreign or does not exist.
     */
    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemType.NOT_FOUND, what + " was not found.");
    }

    /** One field of the input breaks a rule. */
    public static ProblemException invalid(String field, String detail) {
        return invalid(List.of(new FieldError(field, detail)));
    }

    /** Fields of the input break rules. */
    public static ProblemException invalid(List<FieldError> errors) {
        String detail =
                errors.stream()
                        .map(error -> error.field() + ": " + error.detail())
                        .collect(Collectors.joining(" "));
        return new ProblemException(ProblemType.INVALID_INPUT, detail, errors, List.of());
    }

    /** The state does not allow it. */
    public static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }

    /** The state does not allow it, for these reasons. */
    public static ProblemException refused(String detail, List<String> reasons) {
        return new ProblemException(ProblemType.CONFLICT, detail, List.of(), reasons);
    }
}
