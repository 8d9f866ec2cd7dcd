package io.headgate.gateway.placement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.events.contract.GroupId;
import io.headgate.events.contract.TenantId;
import io.headgate.gateway.connection.Unresolved;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A marked user with everything that is needed to decide.
 *
 * @param mark the mark that is being worked off
 * @param shard the publisher shard of its placements
 * @param document with groups
 * @param active whether the identity provider says so
 * @param deleted whether it was deleted
 * @param groups its groups
 * @param manager the manager, if the reference names a user
 * @param managerTenants where the manager is placed
 * @param unresolved what becomes of it without a tenant
 * @param defaultTenant where it then goes, if so set
 * @param placements the present ones
 */
record Candidate(
        Mark mark,
        int shard,
        ObjectNode document,
        boolean active,
        boolean deleted,
        List<GroupId> groups,
        @Nullable UUID manager,
        Set<TenantId> managerTenants,
        Unresolved unresolved,
        @Nullable String defaultTenant,
        List<Placement> placements) {

    /**
     * A row of the queue.
     *
     * @param user who
     * @param revision drawn at the write
     * @param cause what was written, as JSON
     * @param traceparent the trace of the write
     */
    record Mark(UUID user, long revision, String cause, @Nullable String traceparent) {}
}
