/** The cell that this deployment serves, and how its Kafka is reached. */
@NullMarked
package io.headgate.tenant.cell;

import org.jspecify.annotations.NullMarked;
