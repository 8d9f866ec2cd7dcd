/** What the system holds: its state in a form that can be compared, and what was said on Kafka. */
@NullMarked
package io.headgate.acceptance.state;

import org.jspecify.annotations.NullMarked;
