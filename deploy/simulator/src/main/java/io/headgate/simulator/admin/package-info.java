/** A client of the administrators' interfaces of the three services, with tokens of its own. */
@NullMarked
package io.headgate.simulator.admin;

import org.jspecify.annotations.NullMarked;
