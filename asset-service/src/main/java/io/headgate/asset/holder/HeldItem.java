package io.headgate.asset.holder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that a holder has now.
 *
 * @param custody the open custody
 * @param tag the asset's tag
 * @param category what kind of thing
 * @param model which one
 * @param serial its serial number
 * @param since when it was handed out
 * @param dueAt when it is to be back
 * @param condition as handed out
 * @param note as handed out
 */
public record HeldItem(
        UUID custody,
        String tag,
        String category,
        String model,
        @Nullable String serial,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable String condition,
        @Nullable String note) {}
