/** Events come in: offsets and effects move in one transaction, a failing key is parked. */
@NullMarked
package io.headgate.events.intake;

import org.jspecify.annotations.NullMarked;
