package io.headgate.local.test;

/** The door through which a copy of {@link EmbeddedStack} in another class loader starts it. */
public final class EmbeddedStackStarter {

    private EmbeddedStackStarter() {}

    /** Starts PostgreSQL and Kafka, unless they run; remembers them in system properties. */
    public static synchronized void start() {
        if (!EmbeddedStack.running()) {
            EmbeddedStack.startHere();
        }
    }
}
