/** Which tenants a user belongs to: rules, their versions, and the pure decision. */
@NullMarked
package io.headgate.gateway.routing;

import org.jspecify.annotations.NullMarked;
