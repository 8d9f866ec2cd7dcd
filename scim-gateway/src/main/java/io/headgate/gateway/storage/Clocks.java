package io.headgate.gateway.storage;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Where time comes from. */
@Singleton
final class Clocks {

    @Produces
    @Singleton
    static Clock utc() {
        return Clock.systemUTC();
    }
}
