/** Groups as each tenant may see them. */
@NullMarked
package io.headgate.tenant.group;

import org.jspecify.annotations.NullMarked;
