/** Tests of who reaches what. */
@NullMarked
package io.headgate.tenant.access;

import org.jspecify.annotations.NullMarked;
