package io.headgate.asset.asset;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/**
 * An asset as it is at a moment.
 *
 * @param id stays when the tag changes
 * @param details what people recorded
 * @param version grows with each change
 * @param createdAt when it was recorded
 * @param changedAt when it was last changed
 */
public record AssetSnapshot(
        UUID id,
        @JsonUnwrapped AssetDetails.Checked details,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** Whether it may be handed out. */
    public AssetStatus status() {
        return details.status();
    }

    /** The inventory tag. */
    public String tag() {
        return details.tag();
    }
}
