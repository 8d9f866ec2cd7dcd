/** Who holds what: check-out, check-in and the append-only ledger. */
@NullMarked
package io.headgate.asset.custody;

import org.jspecify.annotations.NullMarked;
