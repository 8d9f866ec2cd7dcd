/** Events come in and become tenants and holders; lag and parked keys are measured. */
@NullMarked
package io.headgate.asset.intake;

import org.jspecify.annotations.NullMarked;
