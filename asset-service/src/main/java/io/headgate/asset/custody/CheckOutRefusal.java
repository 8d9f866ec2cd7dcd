package io.headgate.asset.custody;

import io.headgate.asset.asset.AssetStatus;
import io.headgate.events.contract.AccountStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stands against a check-out. */
public sealed interface CheckOutRefusal {

    /** For programs. */
    String code();

    /** For people: what is the case, and what to do about it. */
    String text();

    /**
     * Somebody has it.
     *
     * @param since from when on
     * @param dueAt until when, if that was said
     */
    record AlreadyCheckedOut(Instant since, @Nullable Instant dueAt) implements CheckOutRefusal {

        @Override
        public String code() {
            return "ALREADY_CHECKED_OUT";
        }

        @Override
        public String text() {
            return "The asset is checked out since "
                    + since
                    + (dueAt == null ? "" : ", due back " + dueAt)
                    + "; check it in first.";
        }
    }

    /**
     * It is not in a state to be handed out.
     *
     * @param status what it is instead
     */
    record AssetNotDeployable(AssetStatus status) implements CheckOutRefusal {

        @Override
        public String code() {
            return "ASSET_NOT_DEPLOYABLE";
        }

        @Override
        public String text() {
            return "The asset is " + status + "; only a DEPLOYABLE asset is handed out.";
        }
    }

    /**
     * The person may not hold anything.
     *
     * @param status where the account stands
     */
    record HolderNotActive(AccountStatus status) implements CheckOutRefusal {

        @Override
        public String code() {
            return "HOLDER_NOT_ACTIVE";
        }

        @Override
        public String text() {
            return "The sub-account is "
                    + status
                    + "; equipment is handed to ACTIVE sub-accounts only. Activate the person at the"
                    + " identity provider, or choose another.";
        }
    }
}
