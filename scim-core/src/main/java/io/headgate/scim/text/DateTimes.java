package io.headgate.scim.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads the dates of SCIM (xsd:dateTime, RFC 7643 section 2.3.5) and those that clients send
 * instead.
 */
public final class DateTimes {
    private DateTimes() {}

    /**
     * The instant a text means: with offset or {@code Z}, without either as UTC, a bare date as its
     * first moment in UTC. Up to nine fractional digits. Empty when it is no date.
     */
    public static Optional<Instant> parse(String text) {
        try {
            if (text.indexOf('T') < 0 && text.indexOf('t') < 0) {
                return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            return Optional.of(hasOffset(text) ? withOffset(text) : inUtc(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Instant withOffset(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Instant inUtc(String text) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static boolean hasOffset(String text) {
        int time = Math.max(text.indexOf('T'), text.indexOf('t'));
        String clock = text.substring(time);
        return clock.endsWith("Z")
                || clock.endsWith("z")
                || clock.indexOf('+') > 0
                || clock.indexOf('-') > 0;
    }
}
