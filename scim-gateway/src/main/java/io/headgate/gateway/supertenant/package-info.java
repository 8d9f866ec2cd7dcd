/** The organisations whose identity providers are connected. */
@NullMarked
package io.headgate.gateway.supertenant;

import org.jspecify.annotations.NullMarked;
