/**
 * SCIM 2.0 as a plain library: a body is read by {@code message}, made canonical by {@code
 * resource} or changed by {@code patch}, questions are asked with {@code filter}, answers are cut
 * by {@code projection}; {@code schema} says what exists and {@code dialect} holds every departure
 * of an identity provider.
 */
@NullMarked
package io.headgate.scim;

import org.jspecify.annotations.NullMarked;
