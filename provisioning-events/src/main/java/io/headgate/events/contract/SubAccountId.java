package io.headgate.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A user's account in one tenant, the same in every service; says nothing to other tenants. */
public record SubAccountId(@JsonValue UUID value) implements Comparable<SubAccountId> {

    /** Reads the id from its text form. */
    @JsonCreator
    public static SubAccountId of(String text) {
        return new SubAccountId(UUID.fromString(text));
    }

    @Override
    public int compareTo(SubAccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
