/** Keyset paging: limits, cursors and pages. */
@NullMarked
package io.headgate.asset.paging;

import org.jspecify.annotations.NullMarked;
