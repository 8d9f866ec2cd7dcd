package io.headgate.tenant.problem;

import org.jspecify.annotations.Nullable;

/** Texts that people send: present, not too long, and storable. */
public final class InputText {

    private InputText() {}

    /**
     * The text without surrounding blanks.
     *
     * @param field the field's name, for the answer
     * @param longest how many characters it may have
     * @throws ProblemException if it is missing, blank, too long or has control characters
     */
    public static String required(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            throw ProblemException.invalid("\"" + field + "\" is missing. Send a text.");
        }
        return storable(field, text.strip(), longest);
    }

    /** The text without surrounding blanks, or an empty one if it is missing. */
    public static String optional(String field, @Nullable String text, int longest) {
        return text == null ? "" : storable(field, text.strip(), longest);
    }

    /** Whether the database can keep it: no control characters, no half of a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(
                        point ->
                                Character.isISOControl(point)
                                        || Character.getType(point) == Character.SURROGATE);
    }

    private static String storable(String field, String text, int longest) {
        if (text.length() > longest) {
            throw ProblemException.invalid(
                    "\"%s\" has %d characters; at most %d are kept."
                            .formatted(field, text.length(), longest));
        }
        if (!isStorable(text)) {
            throw ProblemException.invalid(
                    "\"" + field + "\" has control characters. Send it without them.");
        }
        return text;
    }
}
