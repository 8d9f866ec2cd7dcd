package io.headgate.events.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where a service finds what Kafka has not acknowledged yet: by state, never by a cursor. */
public interface PublicationSource {

    /** States of the shard whose revision is above the published one; at most {@code limit}. */
    List<Publication> unpublished(Connection connection, int shard, int limit) throws SQLException;

    /**
     * Notes that Kafka has these revisions. A state that has moved on meanwhile stays unpublished.
     */
    void acknowledge(Connection connection, List<Publication> sent) throws SQLException;

    /** Sets aside a record that can never be sent, with the reason, and raises an alarm. */
    void park(Connection connection, Publication publication, String reason) throws SQLException;
}
