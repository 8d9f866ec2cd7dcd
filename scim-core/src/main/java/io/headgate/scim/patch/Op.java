package io.headgate.scim.patch;

import java.util.Locale;
import java.util.Optional;

/** What an operation does. */
public enum Op {
    ADD,
    REMOVE,
    REPLACE;

    /** As written in a request. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Op> of(String word) {
        for (Op op : values()) {
            if (op.text().equals(word)) {
                return Optional.of(op);
            }
        }
        return Optional.empty();
    }
}
