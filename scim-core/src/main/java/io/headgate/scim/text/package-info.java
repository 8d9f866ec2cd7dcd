/** How names are folded and dates are read, in one place for the whole product. */
@NullMarked
package io.headgate.scim.text;

import org.jspecify.annotations.NullMarked;
