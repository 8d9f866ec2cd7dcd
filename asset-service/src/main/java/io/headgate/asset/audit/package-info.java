/** The append-only log of every change. */
@NullMarked
package io.headgate.asset.audit;

import org.jspecify.annotations.NullMarked;
