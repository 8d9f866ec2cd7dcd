/** The tenant service. */
@NullMarked
package io.headgate.tenant;

import org.jspecify.annotations.NullMarked;
