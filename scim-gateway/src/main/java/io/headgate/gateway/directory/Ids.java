package io.headgate.gateway.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Gives ids to users and groups: UUIDs of version 7 (RFC 9562 section 5.7), which sort by the time
 * they were given, so that the primary key is the order of pages.
 */
@ApplicationScoped
public class Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long LOW_62_BITS = 0x3fff_ffff_ffff_ffffL;
    private static final int LOW_12_BITS = 0xfff;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** The next id. */
    public UUID next() {
        long high = clock.millis() << 16 | VERSION_7 | (random.nextInt() & LOW_12_BITS);
        return new UUID(high, VARIANT | (random.nextLong() & LOW_62_BITS));
    }
}
