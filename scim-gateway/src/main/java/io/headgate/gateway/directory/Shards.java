package io.headgate.gateway.directory;

import java.util.UUID;

/**
 * Which publisher shard an id belongs to. The number is stored with the row, so it never changes.
 */
public final class Shards {

    /** How many shards there are. */
    public static final int COUNT = 2;

    private Shards() {}

    /** The shard of an id. */
    public static int of(UUID id) {
        return Math.floorMod(id.hashCode(), COUNT);
    }
}
