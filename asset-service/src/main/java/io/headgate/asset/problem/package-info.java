/** Errors of the API: problem+json from one catalogue (RFC 9457). */
@NullMarked
package io.headgate.asset.problem;

import org.jspecify.annotations.NullMarked;
