package io.headgate.asset.custody;

import io.headgate.asset.asset.AssetStatus;
import io.headgate.events.contract.AccountStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an asset may be handed out. A pure function: it sees nothing but its arguments. */
public final class CheckOutPolicy {

    private CheckOutPolicy() {}

    /**
     * Decides, with every reason against it.
     *
     * @param asset the asset's status
     * @param presentCustody who has the asset now; absent if nobody
     * @param recipient the status of the person who is to get it; absent for a location
     */
    public static CheckOutDecision decide(
            AssetStatus asset,
            @Nullable Custody presentCustody,
            @Nullable AccountStatus recipient) {
        List<CheckOutRefusal> reasons = new ArrayList<>();
        if (presentCustody != null) {
            reasons.add(
                    new CheckOutRefusal.AlreadyCheckedOut(
                            presentCustody.openedAt(), presentCustody.dueAt()));
        }
        if (asset != AssetStatus.DEPLOYABLE) {
            reasons.add(new CheckOutRefusal.AssetNotDeployable(asset));
        }
        if (recipient != null && recipient != AccountStatus.ACTIVE) {
            reasons.add(new CheckOutRefusal.HolderNotActive(recipient));
        }
        return reasons.isEmpty()
                ? new CheckOutDecision.Allowed()
                : new CheckOutDecision.Refused(reasons);
    }
}
