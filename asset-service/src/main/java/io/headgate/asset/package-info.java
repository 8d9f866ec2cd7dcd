/** The asset service. */
@NullMarked
package io.headgate.asset;

import org.jspecify.annotations.NullMarked;
