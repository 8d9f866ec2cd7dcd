/** The contract between the services. */
@NullMarked
package io.headgate.events;

import org.jspecify.annotations.NullMarked;
