/** What processes use of the machine. */
@NullMarked
package io.headgate.bench.usage;

import org.jspecify.annotations.NullMarked;
