/** From a body as it was sent to the canonical document that is stored. */
@NullMarked
package io.headgate.scim.resource;

import org.jspecify.annotations.NullMarked;
