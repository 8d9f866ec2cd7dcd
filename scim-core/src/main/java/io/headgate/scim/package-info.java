/** SCIM 2.0 as a plain library. */
@NullMarked
package io.headgate.scim;

import org.jspecify.annotations.NullMarked;
