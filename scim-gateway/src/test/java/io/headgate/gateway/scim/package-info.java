/** What answers tell, checked. */
@NullMarked
package io.headgate.gateway.scim;

import org.jspecify.annotations.NullMarked;
