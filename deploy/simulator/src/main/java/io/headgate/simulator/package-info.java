/**
 * The demonstration: an identity provider with a company behind it against a running Headgate.
 *
 * <p>Flow: {@code people} says who there is, {@code entra} provisions them, {@code admin} does what
 * administrators do, {@code demo} plays the story and compares what it sees with what it foretold.
 */
@NullMarked
package io.headgate.simulator;

import org.jspecify.annotations.NullMarked;
