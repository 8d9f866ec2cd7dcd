/** Tests of the SCIM endpoint over HTTP. */
@NullMarked
package io.headgate.gateway.scim;

import org.jspecify.annotations.NullMarked;
