/** Transactions that see one super tenant. */
@NullMarked
package io.headgate.gateway.storage;

import org.jspecify.annotations.NullMarked;
