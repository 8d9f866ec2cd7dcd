/** The tenants of a super tenant. */
@NullMarked
package io.headgate.gateway.tenant;

import org.jspecify.annotations.NullMarked;
