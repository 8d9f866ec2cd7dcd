/** Routing decisions, checked. */
@NullMarked
package io.headgate.gateway.routing;

import org.jspecify.annotations.NullMarked;
