package io.headgate.tenant.account;

import io.headgate.events.contract.Cause;
import io.headgate.events.contract.Erased;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.events.intake.ReceivedEvent;

/**
 * An {@code account.erased} with its envelope.
 *
 * @param event as it came in
 * @param erased what it says
 */
record ErasedAccount(ReceivedEvent event, Erased erased) {

    /** Reads the event and holds it against its envelope. */
    static ErasedAccount read(ReceivedEvent event) {
        Erased erased = event.state(Erased.class);
        if (!event.key().tenant().equals(erased.tenant())
                || !event.key().id().equals(erased.id())) {
            throw new IllegalArgumentException("The data is of another account than the key");
        }
        return new ErasedAccount(event, erased);
    }

    TenantId tenant() {
        return erased.tenant();
    }

    SubAccountId id() {
        return new SubAccountId(erased.id());
    }

    long revision() {
        return event.revision();
    }

    /** Erasure comes with the end of a period. */
    Cause cause() {
        return new Cause(Cause.Kind.TIMER, "erasure", null, event.time());
    }
}
