/** A real PostgreSQL as a child process, from the binaries on the class path. */
@NullMarked
package io.headgate.local.postgres;

import org.jspecify.annotations.NullMarked;
