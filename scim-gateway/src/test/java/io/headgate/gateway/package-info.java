/** Tests of the gateway as a whole. */
@NullMarked
package io.headgate.gateway;

import org.jspecify.annotations.NullMarked;
