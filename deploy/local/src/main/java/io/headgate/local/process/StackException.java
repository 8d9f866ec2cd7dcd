package io.headgate.local.process;

import org.jspecify.annotations.Nullable;

/** Something that keeps the stack from running, as one sentence that says what to do. */
public final class StackException extends RuntimeException {

    /** Says what is wrong and what to do. */
    public StackException(String sentence) {
        super(sentence);
    }

    /** Says what is wrong and what to do, and keeps what was thrown. */
    public StackException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
