package io.headgate.simulator.admin;

import org.jspecify.annotations.Nullable;

/** A service did not do what an administrator asked; the message is a sentence for people. */
public final class AdminException extends RuntimeException {

    private final int status;

    AdminException(int status, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.status = status;
    }

    /** The HTTP status; 0 without an answer. */
    public int status() {
        return status;
    }
}
