package io.headgate.tenant.account;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names as they are compared: NFKC, case folded; here and nowhere else. */
final class FoldedName {

    private FoldedName() {}

    /** The folded form; empty for a missing name. */
    static String of(@Nullable String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT)
                        .strip();
    }
}
