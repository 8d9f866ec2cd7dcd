/** The form of secret tokens, checked. */
@NullMarked
package io.headgate.gateway.connection;

import org.jspecify.annotations.NullMarked;
