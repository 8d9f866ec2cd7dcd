package io.headgate.gateway.placement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long placements last after their end, and how much is reconciled at once. */
@ConfigMapping(prefix = "headgate.placement")
public interface PlacementConfig {

    /**
     * From losing a placement to departing. Longer than one sync cycle of the identity provider.
     */
    @WithDefault("60M")
    Duration grace();

    /** From departing or deletion to the erasure of personal data. */
    @WithDefault("30D")
    Duration retention();

    /** How many users are looked at in one transaction. */
    @WithDefault("500")
    int batch();

    /** Whether this process reconciles. Off, marks pile up until another replica takes them. */
    @WithDefault("true")
    boolean enabled();
}
