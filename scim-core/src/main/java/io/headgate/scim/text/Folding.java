package io.headgate.scim.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one place where names are folded for comparison. Key columns, filters and look-ups all use
 * it: two places that fold differently would be two answers to the question who somebody is.
 */
public final class Folding {
    private static final char DOTLESS_I = '\u0131';
    private static final int ROUNDS = 4;

    private Folding() {}

    /**
     * The form under which two spellings are the same: NFKC and full case folding, independent of
     * locale. Folding what is folded changes nothing. The dotless i stays itself, as in Unicode's
     * own folding. White space is kept.
     */
    public static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String folded = once(text);
        for (int round = 0; round < ROUNDS; round++) {
            String again = once(folded);
            if (again.equals(folded)) {
                break;
            }
            folded = again;
        }
        return folded;
    }

    private static String once(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var folded = new StringBuilder(composed.length());
        int from = 0;
        for (int i = 0; i <= composed.length(); i++) {
            if (i == composed.length() || composed.charAt(i) == DOTLESS_I) {
                folded.append(upperThenLower(composed.substring(from, i)));
                if (i < composed.length()) {
                    folded.append(DOTLESS_I);
                }
                from = i + 1;
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    /** Upper case first, so that sharp s and final sigma meet their other spellings. */
    private static String upperThenLower(String text) {
        String lower = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return lower.replace('\u03C2', '\u03C3');
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
