/** Signed tokens for administrators, made without a sign-in: for tests and the embedded stack. */
@NullMarked
package io.headgate.local.token;

import org.jspecify.annotations.NullMarked;
