/** The tenants of this cell, as the gateway last described them. */
@NullMarked
package io.headgate.tenant.tenant;

import org.jspecify.annotations.NullMarked;
