/** The append-only log of administrative acts. */
@NullMarked
package io.headgate.gateway.audit;

import org.jspecify.annotations.NullMarked;
