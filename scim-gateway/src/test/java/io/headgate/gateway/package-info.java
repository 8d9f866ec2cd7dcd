/** The gateway's flow, checked. */
@NullMarked
package io.headgate.gateway;

import org.jspecify.annotations.NullMarked;
