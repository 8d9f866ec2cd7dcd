/** Filters as SQL, checked. */
@NullMarked
package io.headgate.gateway.directory;

import org.jspecify.annotations.NullMarked;
