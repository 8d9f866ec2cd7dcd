package io.headgate.scim;

/**
 * A request that cannot be served, with the reason for whoever administers the identity provider.
 * The detail says what was sent, what is wrong with it and what to do; it never carries internals
 * or long input.
 */
public final class ScimException extends RuntimeException {
    private static final int LONGEST_QUOTE = 80;

    private final ScimErrorType type;
    private final String detail;

    public ScimException(ScimErrorType type, String detail) {
        super(type + ": " + detail);
        this.type = type;
        this.detail = detail;
    }

    public ScimErrorType type() {
        return type;
    }

    /** The HTTP status of {@link #type()}. */
    public int status() {
        return type.status();
    }

    /** A sentence or two for the administrator of the identity provider. */
    public String detail() {
        return detail;
    }

    /**
     * Something short that a client sent, in quotes and fit for a message: cut at 80 characters,
     * control characters replaced.
     */
    public static String quote(String sent) {
        var quoted = new StringBuilder("\"");
        sent.codePoints()
                .limit(LONGEST_QUOTE)
                .map(c -> Character.isISOControl(c) || isSurrogate(c) ? '\uFFFD' : c)
                .forEach(quoted::appendCodePoint);
        if (sent.codePointCount(0, sent.length()) > LONGEST_QUOTE) {
            quoted.append("...");
        }
        return quoted.append('"').toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
