/** The embedded stack. */
@NullMarked
package io.headgate.local;

import org.jspecify.annotations.NullMarked;
