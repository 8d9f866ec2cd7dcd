/** The SCIM endpoint (RFC 7644) over HTTP. */
@NullMarked
package io.headgate.gateway.scim;

import org.jspecify.annotations.NullMarked;
