/** Role locks: freeze a sub-account's role against assignment by groups. */
@NullMarked
package io.headgate.tenant.lock;

import org.jspecify.annotations.NullMarked;
