/** What people act on: equipment with those who no longer work here, and the counts. */
@NullMarked
package io.headgate.asset.report;

import org.jspecify.annotations.NullMarked;
