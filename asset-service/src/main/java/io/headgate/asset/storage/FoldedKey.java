package io.headgate.asset.storage;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form that text is compared by: trimmed, NFKC, case folded. Made in one place, stored beside
 * the original, and compared with plain {@code =}, so that no two places fold differently.
 */
public final class FoldedKey {

    /**
     * Stands above every character that text has, so {@code key < prefix + ABOVE} bounds a prefix.
     */
    public static final String ABOVE = "\uDBFF\uDFFF";

    private FoldedKey() {}

    /** The key of a text. */
    public static String of(String text) {
        String normal = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        String folded = normal.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
