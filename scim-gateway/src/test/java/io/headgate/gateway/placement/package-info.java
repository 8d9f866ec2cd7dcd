/** Placement decisions, checked. */
@NullMarked
package io.headgate.gateway.placement;

import org.jspecify.annotations.NullMarked;
