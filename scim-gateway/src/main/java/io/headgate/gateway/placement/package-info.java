/** From marked users to placements: the reconciler, level-triggered. */
@NullMarked
package io.headgate.gateway.placement;

import org.jspecify.annotations.NullMarked;
