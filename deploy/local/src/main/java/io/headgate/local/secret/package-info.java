/**
 * What a stack keeps secret: passwords, the token pepper and the signing key, made at the first
 * start.
 */
@NullMarked
package io.headgate.local.secret;

import org.jspecify.annotations.NullMarked;
