package io.headgate.tenant.publishing;

import io.headgate.events.contract.SubAccountId;
import jakarta.enterprise.context.ApplicationScoped;

/** Which publisher sends an account's states: always the same one, so that they go out in order. */
@ApplicationScoped
public class Shards {

    private final PublishingConfig config;

    Shards(PublishingConfig config) {
        this.config = config;
    }

    /** How many there are. */
    public int count() {
        return config.shards();
    }

    /** The shard of an account. */
    public int of(SubAccountId account) {
        return Math.floorMod(account.value().hashCode(), config.shards());
    }
}
