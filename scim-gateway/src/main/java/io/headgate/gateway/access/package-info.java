/** Who is calling, and what they may reach. */
@NullMarked
package io.headgate.gateway.access;

import org.jspecify.annotations.NullMarked;
