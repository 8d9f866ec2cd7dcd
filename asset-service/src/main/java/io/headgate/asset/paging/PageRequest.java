package io.headgate.asset.paging;

import io.headgate.asset.problem.ProblemException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many items at most
 * @param after the place of the last item seen; absent for the beginning
 */
public record PageRequest(int limit, @Nullable String after) {

    /** The most items of one page. */
    public static final int MOST = 500;

    /**
     * Checks the limit.
     *
     * @throws ProblemException if it is out of range
     */
    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid(
                    "limit", "is %d; send a number from 1 to %d.".formatted(limit, MOST));
        }
    }

    /** How many rows to read, to know whether more follow. */
    public int rows() {
        return limit + 1;
    }

    /**
     * The place, or {@code beginning} where none was sent.
     *
     * @throws ProblemException if it is none of ours
     */
    public List<String> place(String... beginning) {
        return after == null ? List.of(beginning) : Cursor.parse(after, beginning.length).keys();
    }

    /**
     * A part of a place that is an id.
     *
     * @throws ProblemException if it is none of ours
     */
    public static UUID id(String part) {
        try {
            return UUID.fromString(part);
        } catch (IllegalArgumentException e) {
            throw Cursor.unknown();
        }
    }

    /**
     * A part of a place that is a point in time.
     *
     * @throws ProblemException if it is none of ours
     */
    public static Instant time(String part) {
        try {
            return Instant.parse(part);
        } catch (DateTimeParseException e) {
            throw Cursor.unknown();
        }
    }

    /**
     * A part of a place that is a number.
     *
     * @throws ProblemException if it is none of ours
     */
    public static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw Cursor.unknown();
        }
    }
}
