/** Transactions that see one tenant. */
@NullMarked
package io.headgate.tenant.storage;

import org.jspecify.annotations.NullMarked;
