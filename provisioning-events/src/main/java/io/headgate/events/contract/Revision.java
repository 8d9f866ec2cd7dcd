package io.headgate.events.contract;

/**
 * The order of states of one key: {@code epoch << 40 | sequence}, and only growing.
 *
 * <p>The epoch is the high part, so that states written after a database failover or a restore
 * stand above every state that was written before it, whatever the sequence says.
 *
 * @param value the number as it stands in tables and events
 */
public record Revision(long value) implements Comparable<Revision> {

    private static final int SEQUENCE_BITS = 40;
    private static final long SEQUENCE_MASK = (1L << SEQUENCE_BITS) - 1;

    /** Refuses negative numbers. */
    public Revision {
        if (value < 0) {
            throw new IllegalArgumentException("A revision is never negative: " + value);
        }
    }

    /** The revision of a sequence number within an epoch. */
    public static Revision of(long epoch, long sequence) {
        if (sequence < 0 || sequence > SEQUENCE_MASK) {
            throw new IllegalArgumentException("Sequence out of range: " + sequence);
        }
        if (epoch < 0 || epoch > Long.MAX_VALUE >> SEQUENCE_BITS) {
            throw new IllegalArgumentException("Epoch out of range: " + epoch);
        }
        return new Revision(epoch << SEQUENCE_BITS | sequence);
    }

    /** The high part: how often the database failed over or was restored. */
    public long epoch() {
        return value >> SEQUENCE_BITS;
    }

    /** The low part: the number that the write drew from the sequence. */
    public long sequence() {
        return value & SEQUENCE_MASK;
    }

    @Override
    public int compareTo(Revision other) {
        return Long.compare(value, other.value);
    }
}
