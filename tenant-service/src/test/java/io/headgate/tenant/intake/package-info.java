/** Tests of what a batch of events costs. */
@NullMarked
package io.headgate.tenant.intake;

import org.jspecify.annotations.NullMarked;
