/** Tests of transactions. */
@NullMarked
package io.headgate.gateway.storage;

import org.jspecify.annotations.NullMarked;
