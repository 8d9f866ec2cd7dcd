package io.headgate.tenant.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of sub-accounts, by folded user name.
 *
 * @param items the accounts
 * @param next what {@code after} has to be for the next page; missing on the last
 */
public record SubAccountPage(List<SubAccountView> items, @Nullable String next) {

    /** Copies the list. */
    public SubAccountPage {
        items = List.copyOf(items);
    }
}
