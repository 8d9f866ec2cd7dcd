package io.headgate.events.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What a service makes of events. Idempotent by revision: a state that is not above the one held is
 * dropped.
 */
public interface Projection {

    /**
     * Applies a batch within the open transaction, which also moves the offsets and is scoped to
     * the tenants of the batch. Events of one key stand in the order of the topic.
     *
     * @throws SQLException or any runtime exception if the batch cannot be applied; each event is
     *     then tried by itself, and one that keeps failing is parked
     */
    void apply(Connection connection, List<ReceivedEvent> events) throws SQLException;

    /** Called after the commit of a batch; for waking a publisher and for metrics. */
    default void applied(List<ReceivedEvent> events) {}
}
