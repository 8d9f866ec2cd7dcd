/** Replays the recorded requests of identity providers as functions. */
@NullMarked
package io.headgate.scim.scenario;

import org.jspecify.annotations.NullMarked;
