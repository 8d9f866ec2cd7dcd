package io.headgate.asset.intake;

import io.headgate.events.contract.Topics;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which events come in. */
@ConfigMapping(prefix = "headgate")
public interface IntakeConfig {

    /** The cell whose sub-accounts this service follows; its topic's name ends with it. */
    @WithDefault(Topics.DEFAULT_CELL)
    String cell();
}
