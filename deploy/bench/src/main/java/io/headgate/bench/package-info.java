/**
 * Measures the gateway beside two references: single-row commits on the same PostgreSQL, and a bare
 * endpoint over one table. The platform is prepared, phases are played by load while usage is read,
 * and the report compares.
 */
@NullMarked
package io.headgate.bench;

import org.jspecify.annotations.NullMarked;
