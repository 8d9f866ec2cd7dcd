package io.headgate.tenant.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How states go out to Kafka. */
@ConfigMapping(prefix = "headgate.publishing")
public interface PublishingConfig {

    /**
     * How many publishers share the accounts of the cell; each is one thread and one fenced
     * producer, in one replica at a time. Must not be lowered while states wait to be published.
     */
    @WithDefault("2")
    int shards();

    /** Whether missing topics of the cell are created; false where an operator does that. */
    @WithDefault("true")
    boolean createTopics();

    /**
     * How many partitions a topic gets that is created here. The gateway may be the first to create
     * it: keep equal to its {@code headgate.publishing.partitions}.
     */
    @WithDefault("4")
    int partitions();
}
