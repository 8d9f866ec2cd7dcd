package io.headgate.simulator.entra;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt: a request and what came of it.
 *
 * @param request what was sent
 * @param attempt from 1
 * @param outcome what came back
 * @param took how long it took
 */
public record Exchange(ScimRequest request, int attempt, Outcome outcome, Duration took) {

    /** Whether the gateway has said that the directory has the change. */
    public boolean acknowledgedWrite() {
        return request.operation().write()
                && outcome instanceof Outcome.Answered answered
                && answered.ok();
    }

    /** What came of an attempt. */
    public sealed interface Outcome {

        /**
         * An answer.
         *
         * @param status the HTTP status
         * @param body as received; empty if there is none
         * @param retryAfter the header of this name
         */
        record Answered(int status, String body, @Nullable String retryAfter) implements Outcome {

            private static final int FIRST_OK = 200;
            private static final int FIRST_NOT_OK = 300;

            /** Whether it is a 2xx. */
            public boolean ok() {
                return status >= FIRST_OK && status < FIRST_NOT_OK;
            }
        }

        /** No answer; nobody knows whether the request took effect. */
        record Broken(String reason) implements Outcome {}
    }
}
