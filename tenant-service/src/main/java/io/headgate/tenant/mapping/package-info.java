/** Group mappings: members of this group get that role. */
@NullMarked
package io.headgate.tenant.mapping;

import org.jspecify.annotations.NullMarked;
