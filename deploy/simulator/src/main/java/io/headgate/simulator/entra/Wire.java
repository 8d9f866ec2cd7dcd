package io.headgate.simulator.entra;

/**
 * Sees every request and every answer, in the threads that send: for tests that break things and
 * must know what was acknowledged. It must be quick and safe for several threads.
 */
public interface Wire {

    /** Nobody looks. */
    Wire UNSEEN = new Wire() {};

    /** Before an attempt. */
    default void sending(ScimRequest request, int attempt) {}

    /** After an attempt, whatever came of it. */
    default void received(Exchange exchange) {}

    /** Both look, this one first. */
    default Wire and(Wire other) {
        Wire first = this;
        return new Wire() {
            @Override
            public void sending(ScimRequest request, int attempt) {
                first.sending(request, attempt);
                other.sending(request, attempt);
            }

            @Override
            public void received(Exchange exchange) {
                first.received(exchange);
                other.received(exchange);
            }
        };
    }
}
