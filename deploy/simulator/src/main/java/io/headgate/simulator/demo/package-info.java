/**
 * The story of the demonstration: tenants and rules, two cycles, what administrators do in between,
 * what must come out, and how it is shown.
 */
@NullMarked
package io.headgate.simulator.demo;

import org.jspecify.annotations.NullMarked;
