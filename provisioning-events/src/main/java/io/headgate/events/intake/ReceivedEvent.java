package io.headgate.events.intake;

import io.headgate.events.contract.EventJson;
import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came in.
 *
 * @param type what kind
 * @param key what it is about, and of which tenant
 * @param revision the state's revision
 * @param time when the change was accepted
 * @param traceparent the trace it belongs to
 * @param data the state as JSON
 */
public record ReceivedEvent(
        EventType type,
        EventKey key,
        long revision,
        Instant time,
        @Nullable String traceparent,
        byte[] data) {

    /**
     * Reads the state.
     *
     * @throws IllegalArgumentException if the data is not such a state
     */
    public <T> T state(Class<T> as) {
        return EventJson.read(data, as);
    }
}
