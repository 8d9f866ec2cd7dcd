/**
 * An identity provider that speaks as Microsoft Entra ID does: its attribute mapping, both of its
 * shapes of PATCH, its order within a cycle, its retries.
 *
 * <p>Flow: {@code Delta} says what differs, {@code UserMessages} and {@code GroupMessages} put it
 * into words, {@code ScimClient} sends them and tries again, {@code CycleReport} counts.
 */
@NullMarked
package io.headgate.simulator.entra;

import org.jspecify.annotations.NullMarked;
