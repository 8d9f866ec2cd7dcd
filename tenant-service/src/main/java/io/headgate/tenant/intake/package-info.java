/** Events of the cell's accounts topic come in and are handed to the features they concern. */
@NullMarked
package io.headgate.tenant.intake;

import org.jspecify.annotations.NullMarked;
