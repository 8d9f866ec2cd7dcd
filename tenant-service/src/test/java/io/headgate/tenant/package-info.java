/** Tests of the service as a whole. */
@NullMarked
package io.headgate.tenant;

import org.jspecify.annotations.NullMarked;
