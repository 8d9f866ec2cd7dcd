package io.headgate.gateway.scim;

import java.util.Optional;

/** When a page itself tells how many results there are, so that nobody need count. */
final class ListTotals {

    private ListTotals() {}

    /** The total if this page is the last one. */
    static Optional<Long> known(long startIndex, int limit, int size) {
        boolean last = size > 0 ? size < limit : startIndex == 1 && limit > 0;
        return last ? Optional.of(startIndex - 1 + size) : Optional.empty();
    }
}
