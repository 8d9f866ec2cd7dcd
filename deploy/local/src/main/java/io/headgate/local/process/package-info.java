/**
 * Child processes that end with their parent: start, stop, kill, suspend, and what an earlier run
 * left.
 */
@NullMarked
package io.headgate.local.process;

import org.jspecify.annotations.NullMarked;
