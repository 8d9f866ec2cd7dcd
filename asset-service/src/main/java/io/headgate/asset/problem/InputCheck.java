package io.headgate.asset.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, so that its sender learns everything at once. */
public final class InputCheck {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private final List<FieldError> errors = new ArrayList<>();

    /** Text that must be there, trimmed, of at most {@code longest} characters. */
    public String required(String field, @Nullable String value, int longest) {
        String text = optional(field, value, longest);
        if (text == null) {
            require(false, field, "is missing; send a text.");
            return "";
        }
        return text;
    }

    /** Text that may be absent, trimmed; blank counts as absent. */
    public @Nullable String optional(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        require(
                text.length() <= longest,
                field,
                "has %d characters; shorten it to at most %d.".formatted(text.length(), longest));
        require(
                !CONTROL.matcher(text).find() && wellFormed(text),
                field,
                "contains control characters or broken Unicode; remove them.");
        return text;
    }

    /** Notes an error unless the condition holds. */
    public void require(boolean holds, String field, String detail) {
        if (!holds) {
            errors.add(new FieldError(field, detail));
        }
    }

    /**
     * Ends the request if anything was wrong.
     *
     * @throws ProblemException with every error that was found
     */
    public void finish() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static boolean wellFormed(String text) {
        return text.codePoints()
                .noneMatch(
                        point ->
                                point >= Character.MIN_SURROGATE
                                        && point <= Character.MAX_SURROGATE);
    }
}
