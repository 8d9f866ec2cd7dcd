/** Every departure of an identity provider from the RFCs, one class each. */
@NullMarked
package io.headgate.scim.dialect;

import org.jspecify.annotations.NullMarked;
