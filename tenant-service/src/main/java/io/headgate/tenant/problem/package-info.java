/** Errors of the API: problem+json from one catalogue (RFC 9457). */
@NullMarked
package io.headgate.tenant.problem;

import org.jspecify.annotations.NullMarked;
