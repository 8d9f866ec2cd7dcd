/**
 * The whole system as processes on this machine, each with a handle to stop, kill and restart it.
 */
@NullMarked
package io.headgate.local.stack;

import org.jspecify.annotations.NullMarked;
