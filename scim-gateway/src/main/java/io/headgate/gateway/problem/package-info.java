/** Errors of the administrative API: problem+json from one catalogue (RFC 9457). */
@NullMarked
package io.headgate.gateway.problem;

import org.jspecify.annotations.NullMarked;
