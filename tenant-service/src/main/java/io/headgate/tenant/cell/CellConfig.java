package io.headgate.tenant.cell;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Which cell this deployment serves. */
@ConfigMapping(prefix = "headgate.cell")
public interface CellConfig {

    /** The cell's name; it names the topic pair, the consumer group and the publishers. */
    @WithParentName
    @WithDefault("shared")
    String name();
}
