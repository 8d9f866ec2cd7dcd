/** Where users are who resolve to no tenant. */
@NullMarked
package io.headgate.gateway.lobby;

import org.jspecify.annotations.NullMarked;
