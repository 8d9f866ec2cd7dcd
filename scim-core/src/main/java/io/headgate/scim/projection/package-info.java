/** Which attributes an answer carries (RFC 7644, section 3.9). */
@NullMarked
package io.headgate.scim.projection;

import org.jspecify.annotations.NullMarked;
