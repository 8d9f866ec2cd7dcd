package io.headgate.events.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A group of the directory, as tenants know it. */
public record GroupId(@JsonValue UUID value) implements Comparable<GroupId> {

    /** Reads the id from its text form. */
    @JsonCreator
    public static GroupId of(String text) {
        return new GroupId(UUID.fromString(text));
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
