/** A real Kafka broker as a child process, from the class path that deploy/broker puts together. */
@NullMarked
package io.headgate.local.kafka;

import org.jspecify.annotations.NullMarked;
