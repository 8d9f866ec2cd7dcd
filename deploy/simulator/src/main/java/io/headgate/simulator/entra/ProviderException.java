package io.headgate.simulator.entra;

import org.jspecify.annotations.Nullable;

/**
 * The provider stops its cycle, as Entra does when credentials are refused; a sentence says why.
 */
public final class ProviderException extends RuntimeException {

    /** Says why. */
    public ProviderException(String sentence) {
        this(sentence, null);
    }

    /** Says why, and keeps what was thrown. */
    public ProviderException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
