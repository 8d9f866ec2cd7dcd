/**
 * What ./run does: start the stack and tell how to use it, stop it, show it, mint tokens, run the
 * demo.
 */
@NullMarked
package io.headgate.local.launch;

import org.jspecify.annotations.NullMarked;
