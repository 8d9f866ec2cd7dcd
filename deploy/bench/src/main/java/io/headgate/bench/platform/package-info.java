/** The programs that are measured, and the data they are measured on. */
@NullMarked
package io.headgate.bench.platform;

import org.jspecify.annotations.NullMarked;
