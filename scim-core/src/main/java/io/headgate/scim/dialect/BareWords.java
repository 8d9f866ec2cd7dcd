package io.headgate.scim.dialect;

/**
 * Microsoft's documentation, and the RFC's own examples, leave the quotes out of filters.
 *
 * <pre>
 * sent:      externalId eq jyoung
 * should be: externalId eq "jyoung"
 * </pre>
 */
public final class BareWords {
    private BareWords() {}

    /** Where a word without quotes ends: before the next space or closing bracket. */
    public static int end(String filter, int start) {
        int end = start;
        while (end < filter.length() && !isDelimiter(filter.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDelimiter(char c) {
        return Character.isWhitespace(c) || c == ')' || c == ']';
    }
}
