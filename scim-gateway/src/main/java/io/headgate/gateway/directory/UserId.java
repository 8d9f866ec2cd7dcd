package io.headgate.gateway.directory;

import java.util.Optional;
import java.util.UUID;

/** A user of the directory: the SCIM {@code id} (RFC 7643 section 3.1). */
public record UserId(UUID value) implements Comparable<UserId> {

    private static final int LENGTH = 36;

    /** The id of this text; empty for a text that is no id of ours, whatever its form. */
    public static Optional<UserId> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text)
                    ? Optional.of(new UserId(id))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
