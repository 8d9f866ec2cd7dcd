/** What ends a request early, told in the form that its caller understands. */
@NullMarked
package io.headgate.gateway.failure;

import org.jspecify.annotations.NullMarked;
