/** The data directory of a stack: where it is, what lies where in it, and who holds it. */
@NullMarked
package io.headgate.local.storage;

import org.jspecify.annotations.NullMarked;
