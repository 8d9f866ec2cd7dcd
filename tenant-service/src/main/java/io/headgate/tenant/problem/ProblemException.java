package io.headgate.tenant.problem;

/** Ends a request of the administrative API with a problem that its caller can act on. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final String detail;

    /**
     * A problem.
     *
     * @param type what kind
     * @param detail what was sent, what is wrong with it, what to do
     */
    public ProblemException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
        this.detail = detail;
    }

    /** What kind. */
    public ProblemType type() {
        return type;
    }

    /** What was sent, what is wrong with it, what to do. */
    public String detail() {
        return detail;
    }

    /**
     * Nothing of that name is in reach; the same answer whether it is foreign or does not exist.
     */
    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemType.NOT_FOUND, what + " was not found.");
    }

    /** The input breaks a rule. */
    public static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_INPUT, detail);
    }

    /** The state does not allow it. */
    public static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }
}
