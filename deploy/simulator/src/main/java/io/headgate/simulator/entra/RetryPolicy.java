package io.headgate.simulator.entra;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a request is sent again: after 429, 5xx and broken connections, as often as is allowed.
 * Entra repeats over hours; what runs while somebody watches does not.
 *
 * @param attempts how often a request is sent at most, at least once
 * @param first the wait before the second attempt; it doubles with each further one
 * @param longest the longest wait, also if the answer's {@code Retry-After} asks for more
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {

    /** For demonstrations: ten attempts within about half a minute. */
    public static final RetryPolicy USUAL =
            new RetryPolicy(10, Duration.ofMillis(200), Duration.ofSeconds(5));

    /** Every failure counts. */
    public static final RetryPolicy NEVER = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int NOT_IMPLEMENTED = 501;

    /** How long to wait before the next attempt; empty if there is none. */
    Optional<Duration> wait(Exchange.Outcome outcome, int attempt, Instant now) {
        if (attempt >= attempts || !passing(outcome)) {
            return Optional.empty();
        }
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, 20));
        Duration asked =
                outcome instanceof Exchange.Outcome.Answered answered
                        ? asked(answered.retryAfter(), now).orElse(doubled)
                        : doubled;
        return Optional.of(asked.compareTo(longest) > 0 ? longest : asked);
    }

    private static boolean passing(Exchange.Outcome outcome) {
        return switch (outcome) {
            case Exchange.Outcome.Broken broken -> true;
            case Exchange.Outcome.Answered answered ->
                    answered.status() == TOO_MANY_REQUESTS
                            || (answered.status() >= FIRST_SERVER_ERROR
                                    && answered.status() != NOT_IMPLEMENTED);
        };
    }

    /** RFC 9110 section 10.2.3: seconds or a date. */
    private static Optional<Duration> asked(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.chars().allMatch(Character::isDigit) && header.length() < 10) {
            return header.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        try {
            Instant then =
                    ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
