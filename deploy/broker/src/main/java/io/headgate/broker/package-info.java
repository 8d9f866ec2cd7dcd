/** Runs one Kafka broker in KRaft mode, as a process of its own. */
@NullMarked
package io.headgate.broker;

import org.jspecify.annotations.NullMarked;
