package io.headgate.scim.filter;

/**
 * How much filter is accepted.
 *
 * @param length characters
 * @param terms comparisons, {@code pr} included
 * @param depth nested parentheses and brackets; at most 64
 */
public record FilterLimits(int length, int terms, int depth) {
    /** 2,048 characters, 32 terms, 10 levels. */
    public static final FilterLimits DEFAULT = new FilterLimits(2048, 32, 10);

    private static final int DEEPEST = 64;

    public FilterLimits {
        if (length < 1 || terms < 1 || depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException("Limits are positive and the depth at most 64");
        }
    }
}
