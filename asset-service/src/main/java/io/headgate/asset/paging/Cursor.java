package io.headgate.asset.paging;

import io.headgate.asset.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place in an ordered list: the sort key of the last item that was seen.
 *
 * @param keys the parts of the sort key
 */
public record Cursor(List<String> keys) {

    /** Copies the keys. */
    public Cursor {
        keys = List.copyOf(keys);
    }

    /** A place. */
    public static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    /**
     * Reads a place that we gave out.
     *
     * @param parts how many keys it must have
     * @throws ProblemException if it is none of ours
     */
    public static Cursor parse(String text, int parts) {
        try {
            List<String> keys =
                    Arrays.stream(text.split("\\.", -1))
                            .map(
                                    part ->
                                            new String(
                                                    Base64.getUrlDecoder().decode(part),
                                                    StandardCharsets.UTF_8))
                            .toList();
            if (keys.size() == parts && keys.stream().noneMatch(key -> key.indexOf('\0') >= 0)) {
                return new Cursor(keys);
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    /** As it stands in answers and in {@code after}. */
    public String text() {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return keys.stream()
                .map(key -> encoder.encodeToString(key.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }

    static ProblemException unknown() {
        return ProblemException.invalid(
                "after",
                "is not a place in this list; send the value of \"next\" of the page before.");
    }
}
