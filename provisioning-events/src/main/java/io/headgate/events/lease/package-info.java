/** Who among the replicas works on a shard, by the clock of the database. */
@NullMarked
package io.headgate.events.lease;

import org.jspecify.annotations.NullMarked;
