/** What tests begin with: a super tenant, its connections, and callers of both doors. */
@NullMarked
package io.headgate.gateway.given;

import org.jspecify.annotations.NullMarked;
