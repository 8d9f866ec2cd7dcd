/** What is played: requests, references, and changes followed to their end. */
@NullMarked
package io.headgate.bench.phase;

import org.jspecify.annotations.NullMarked;
