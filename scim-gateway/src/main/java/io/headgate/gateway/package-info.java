/** The super-tenant service. */
@NullMarked
package io.headgate.gateway;

import org.jspecify.annotations.NullMarked;
