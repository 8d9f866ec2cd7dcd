/** Figures as tables, and what they mean. */
@NullMarked
package io.headgate.bench.report;

import org.jspecify.annotations.NullMarked;
