/** Ports on the loopback address: free ones, and who holds a taken one. */
@NullMarked
package io.headgate.local.network;

import org.jspecify.annotations.NullMarked;
