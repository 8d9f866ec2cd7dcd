package io.headgate.events.lease;

/** What a replica does with a shard while it holds the lease. */
public interface Shift {

    /** Called when the lease was taken, and again after a failure; work starts afresh. */
    default void begin() throws Exception {}

    /**
     * One round.
     *
     * @return how much was done; 0 lets the worker wait until it is woken or a second has passed
     */
    int work() throws Exception;

    /** Called when the lease is lost or given back, and after a failure; must not throw. */
    default void end() {}
}
