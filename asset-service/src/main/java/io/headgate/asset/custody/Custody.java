package io.headgate.asset.custody;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An asset being with a holder or at a location, from one moment to another. A line of the ledger.
 *
 * @param id the custody
 * @param tag the asset's tag as it is now
 * @param subAccount the holder; absent for a location
 * @param holder the holder's name, or the pseudonym after erasure
 * @param location the location; absent for a holder
 * @param openedAt when it was handed out
 * @param openedBy who handed it out
 * @param dueAt when it is to be back
 * @param conditionOut as handed out
 * @param noteOut as handed out
 * @param closedAt when it came back; absent while it is out
 * @param closedBy who took it back
 * @param conditionIn as it came back
 * @param noteIn as it came back
 */
public record Custody(
        UUID id,
        String tag,
        @Nullable UUID subAccount,
        @Nullable String holder,
        @Nullable String location,
        Instant openedAt,
        String openedBy,
        @Nullable Instant dueAt,
        @Nullable String conditionOut,
        @Nullable String noteOut,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String conditionIn,
        @Nullable String noteIn) {

    /** The same without the holder's name, for the audit log, which refers to people by id. */
    Custody withoutName() {
        return new Custody(
                id,
                tag,
                subAccount,
                null,
                location,
                openedAt,
                openedBy,
                dueAt,
                conditionOut,
                noteOut,
                closedAt,
                closedBy,
                conditionIn,
                noteIn);
    }
}
