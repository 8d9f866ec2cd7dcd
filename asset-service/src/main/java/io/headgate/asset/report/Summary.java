package io.headgate.asset.report;

import io.headgate.events.contract.AccountStatus;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A tenant's equipment in numbers.
 *
 * @param assets all but the archived
 * @param checkedOut assets that a holder or a location has
 * @param overdue of these, those whose due date is over
 * @param holders people by status
 * @param notActiveWithEquipment people who are not active and have at least one item
 */
public record Summary(
        long assets,
        long checkedOut,
        long overdue,
        Map<AccountStatus, Long> holders,
        long notActiveWithEquipment) {

    /** Copies the counts. */
    public Summary {
        holders = Collections.unmodifiableMap(new EnumMap<>(holders));
    }
}
