package io.headgate.scim;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refused call says: {@code TYPE: detail}. */
public final class Refusal {
    private Refusal() {}

    public static String of(ThrowingCallable call) {
        ScimException refusal = catchThrowableOfType(ScimException.class, call);
        return refusal == null ? "not refused" : refusal.type() + ": " + refusal.detail();
    }
}
