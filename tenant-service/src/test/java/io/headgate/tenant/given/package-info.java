/** Test data: a few people with meaning, and the gateway that tells of them. */
@NullMarked
package io.headgate.tenant.given;

import org.jspecify.annotations.NullMarked;
