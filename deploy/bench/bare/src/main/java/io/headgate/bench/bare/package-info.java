/** One endpoint over one table, with nothing that could be left out. */
@NullMarked
package io.headgate.bench.bare;

import org.jspecify.annotations.NullMarked;
