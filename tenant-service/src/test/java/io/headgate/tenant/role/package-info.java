/** Tests of roles. */
@NullMarked
package io.headgate.tenant.role;

import org.jspecify.annotations.NullMarked;
