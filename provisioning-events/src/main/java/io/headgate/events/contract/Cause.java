package io.headgate.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What made a state change.
 *
 * @param kind who set it off
 * @param requestId the id of the request, in answers ({@code X-Request-Id}) and logs
 * @param actor the credential or person behind it, by id; absent for timers
 * @param at when it was accepted
 */
public record Cause(Kind kind, String requestId, @Nullable String actor, Instant at) {

    /** Who sets things off. */
    public enum Kind {
        /** A request of an identity provider. */
        SCIM,
        /** An administrator's act through the API or console. */
        ADMIN,
        /** A period that ran out. */
        TIMER
    }
}
