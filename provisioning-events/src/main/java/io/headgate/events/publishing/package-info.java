/** State that Kafka has not acknowledged yet goes out, one fenced producer a shard. */
@NullMarked
package io.headgate.events.publishing;

import org.jspecify.annotations.NullMarked;
