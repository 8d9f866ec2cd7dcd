package io.headgate.gateway.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How states go to Kafka. */
@ConfigMapping(prefix = "headgate.publishing")
public interface PublishingConfig {

    /** Whether this process publishes. Off, states wait until another replica takes them. */
    @WithDefault("true")
    boolean enabled();

    /** How many partitions the topics have that the gateway creates. */
    @WithDefault("4")
    int partitions();
}
