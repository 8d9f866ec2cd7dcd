/** Who is calling, and which tenants they reach. */
@NullMarked
package io.headgate.tenant.access;

import org.jspecify.annotations.NullMarked;
