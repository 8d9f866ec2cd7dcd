package io.headgate.tenant.account;

import io.headgate.events.contract.AccountState;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.events.intake.ReceivedEvent;

/**
 * An {@code account.state} with its envelope.
 *
 * @param event as it came in
 * @param state what it says
 */
record HeardAccount(ReceivedEvent event, AccountState state) {

    /** Reads the state and holds it against its envelope. */
    static HeardAccount read(ReceivedEvent event) {
        AccountState state = event.state(AccountState.class);
        if (!event.key().tenant().equals(state.tenant())
                || !event.key().id().equals(state.subAccount().value())) {
            throw new IllegalArgumentException("The data is of another account than the key");
        }
        if (event.revision() != state.revision()) {
            throw new IllegalArgumentException("The data is of another revision than the header");
        }
        if (state.status() == null || state.profile() == null || state.cause() == null) {
            throw new IllegalArgumentException("Status, profile or cause is missing");
        }
        return new HeardAccount(event, state);
    }

    TenantId tenant() {
        return state.tenant();
    }

    SubAccountId id() {
        return state.subAccount();
    }

    long revision() {
        return state.revision();
    }
}
