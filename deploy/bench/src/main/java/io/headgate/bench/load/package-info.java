/** Workers that repeat one operation, and what was seen of it. */
@NullMarked
package io.headgate.bench.load;

import org.jspecify.annotations.NullMarked;
