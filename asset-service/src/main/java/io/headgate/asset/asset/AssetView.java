package io.headgate.asset.asset;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An asset and who has it now.
 *
 * @param asset the asset
 * @param custody absent while nobody has it
 */
public record AssetView(@JsonUnwrapped AssetSnapshot asset, @Nullable Present custody) {

    /**
     * Who has an asset now: a holder or a location.
     *
     * @param id the open custody
     * @param subAccount the holder
     * @param holder the holder's name
     * @param location the location
     * @param since when it was handed out
     * @param dueAt when it is to be back
     */
    public record Present(
            UUID id,
            @Nullable UUID subAccount,
            @Nullable String holder,
            @Nullable String location,
            Instant since,
            @Nullable Instant dueAt) {}
}
