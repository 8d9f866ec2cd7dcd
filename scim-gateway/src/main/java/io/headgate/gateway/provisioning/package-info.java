/** What identity providers do to the directory: one transaction each. */
@NullMarked
package io.headgate.gateway.provisioning;

import org.jspecify.annotations.NullMarked;
