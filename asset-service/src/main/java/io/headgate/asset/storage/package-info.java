/** Transactions that see one tenant, and the keys that text is compared by. */
@NullMarked
package io.headgate.asset.storage;

import org.jspecify.annotations.NullMarked;
