/** The append-only log of administrative acts. */
@NullMarked
package io.headgate.tenant.audit;

import org.jspecify.annotations.NullMarked;
