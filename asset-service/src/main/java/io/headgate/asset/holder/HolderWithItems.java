package io.headgate.asset.holder;

import java.util.List;

/**
 * A holder with everything that the person has now.
 *
 * @param holder the person
 * @param items oldest first
 */
public record HolderWithItems(Holder holder, List<HeldItem> items) {

    /** Copies the items. */
    public HolderWithItems {
        items = List.copyOf(items);
    }
}
