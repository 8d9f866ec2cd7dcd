package io.headgate.scim.dialect;

import java.util.Optional;

/**
 * Entra ID without its flag and OneLogin's templates send booleans as text, in values and in
 * filters.
 *
 * <pre>
 * sent:      {"op": "Replace", "path": "active", "value": "False"}    roles[primary eq "True"].value
 * should be: {"op": "replace", "path": "active", "value": false}      roles[primary eq true].value
 * </pre>
 */
public final class EntraBooleanStrings {
    private EntraBooleanStrings() {}

    /** The boolean a text spells, whatever the case and surrounding spaces. */
    public static Optional<Boolean> read(String text) {
        String word = text.strip();
        if (word.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return word.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }
}
