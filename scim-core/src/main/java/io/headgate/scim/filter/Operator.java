package io.headgate.scim.filter;

import java.util.Locale;
import java.util.Optional;

/** The comparisons of RFC 7644, table 3. */
public enum Operator {
    EQ,
    NE,
    CO,
    SW,
    EW,
    GT,
    GE,
    LT,
    LE;

    /** As written in a filter. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it asks for an order: gt, ge, lt, le. */
    public boolean isOrdering() {
        return this == GT || this == GE || this == LT || this == LE;
    }

    /** Whether it looks into the text of a value: co, sw, ew. */
    public boolean isSubstring() {
        return this == CO || this == SW || this == EW;
    }

    static Optional<Operator> of(String word) {
        for (Operator operator : values()) {
            if (operator.name().equalsIgnoreCase(word)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
