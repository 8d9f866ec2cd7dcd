/** The envelope of requests and answers: strict JSON, lists, errors (RFC 7644, section 3). */
@NullMarked
package io.headgate.scim.message;

import org.jspecify.annotations.NullMarked;
