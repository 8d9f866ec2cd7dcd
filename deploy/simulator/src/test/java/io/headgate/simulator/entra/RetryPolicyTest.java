package io.headgate.simulator.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.simulator.entra.Exchange.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RetryPolicy policy =
            new RetryPolicy(4, Duration.ofMillis(100), Duration.ofSeconds(2));

    @Test
    void anAnswerThatStandsIsNotRepeated() {
        for (int status : new int[] {200, 204, 400, 401, 404, 409, 413, 501}) {
            assertThat(policy.wait(answered(status, null), 1, NOW)).as("%d", status).isEmpty();
        }
    }

    @Test
    void troubleThatPassesIsRepeatedWithGrowingWaits() {
        assertThat(policy.wait(answered(503, null), 1, NOW)).contains(Duration.ofMillis(100));
        assertThat(policy.wait(answered(500, null), 2, NOW)).contains(Duration.ofMillis(200));
        assertThat(policy.wait(new Outcome.Broken("reset"), 3, NOW))
                .contains(Duration.ofMillis(400));
    }

    @Test
    void repeatingEnds() {
        assertThat(policy.wait(answered(503, null), 4, NOW)).isEmpty();
        assertThat(RetryPolicy.NEVER.wait(new Outcome.Broken("reset"), 1, NOW)).isEmpty();
    }

    @Test
    void retryAfterIsHonouredInSecondsAndAsADateUpToTheLongestWait() {
        assertThat(policy.wait(answered(429, "1"), 1, NOW)).contains(Duration.ofSeconds(1));
        assertThat(policy.wait(answered(429, "Sun, 01 Mar 2026 12:00:01 GMT"), 1, NOW))
                .contains(Duration.ofSeconds(1));
        assertThat(policy.wait(answered(429, "3600"), 1, NOW)).contains(Duration.ofSeconds(2));
        assertThat(policy.wait(answered(429, "soon"), 1, NOW)).contains(Duration.ofMillis(100));
    }

    private static Outcome answered(int status, @Nullable String retryAfter) {
        return new Outcome.Answered(status, "", retryAfter);
    }
}
