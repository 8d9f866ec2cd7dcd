/** The contract, checked. */
@NullMarked
package io.headgate.events.contract;

import org.jspecify.annotations.NullMarked;
