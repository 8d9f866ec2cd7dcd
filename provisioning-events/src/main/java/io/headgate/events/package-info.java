/**
 * The contract between the services, and the two loops that move it.
 *
 * <p>Flow: a service's state (a table with {@code revision} and {@code published_revision}) goes
 * through {@code publishing} under a {@code lease} to Kafka in the shapes of {@code contract};
 * {@code intake} brings it into the next service's own tables, together with its offsets.
 */
@NullMarked
package io.headgate.events;

import org.jspecify.annotations.NullMarked;
