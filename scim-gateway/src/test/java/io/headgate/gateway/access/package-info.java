/** Tests of who reaches what. */
@NullMarked
package io.headgate.gateway.access;

import org.jspecify.annotations.NullMarked;
