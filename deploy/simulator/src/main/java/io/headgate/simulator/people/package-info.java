/**
 * A company with meaning and without chance: the people and teams that an identity provider knows,
 * the same in every run.
 */
@NullMarked
package io.headgate.simulator.people;

import org.jspecify.annotations.NullMarked;
